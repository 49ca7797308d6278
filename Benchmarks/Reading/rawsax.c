/* The floor: libxml2's SAX2 interface with handlers that do nothing, over the same files.
   Prints the fewest seconds of several rounds over all files, and their bytes. */
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void start(void *c, const xmlChar *n, const xmlChar *p, const xmlChar *u, int ns, const xmlChar **nss, int a, int d, const xmlChar **as) {
    (void)c, (void)n, (void)p, (void)u, (void)ns, (void)nss, (void)a, (void)d, (void)as;
}
static void end(void *c, const xmlChar *n, const xmlChar *p, const xmlChar *u) { (void)c, (void)n, (void)p, (void)u; }
static void text(void *c, const xmlChar *s, int n) { (void)c, (void)s, (void)n; }

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int count, char **names) {
    int rounds = atoi(names[1]), files = count - 2;
    char **data = malloc(files * sizeof *data);
    int *sizes = malloc(files * sizeof *sizes);
    long total = 0;
    for (int i = 0; i < files; i++) {
        FILE *file = fopen(names[i + 2], "rb");
        if (!file) return 66;
        fseek(file, 0, SEEK_END);
        sizes[i] = (int)ftell(file);
        rewind(file);
        data[i] = malloc(sizes[i] + 1);
        if (fread(data[i], 1, sizes[i], file) != (size_t)sizes[i]) return 66;
        fclose(file);
        total += sizes[i];
    }
    double best = 1e9;
    for (int round = 0; round < rounds; round++) {
        double from = now();
        for (int i = 0; i < files; i++) {
            xmlParserCtxtPtr context = xmlNewParserCtxt();
            memset(context->sax, 0, sizeof *context->sax);
            context->sax->initialized = XML_SAX2_MAGIC;
            context->sax->startElementNs = start;
            context->sax->endElementNs = end;
            context->sax->characters = text;
            context->sax->cdataBlock = text;
            context->sax->ignorableWhitespace = text;
            xmlDocPtr tree = xmlCtxtReadMemory(context, data[i], sizes[i], NULL, NULL, XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
            if (tree) xmlFreeDoc(tree);
            xmlFreeParserCtxt(context);
        }
        double took = now() - from;
        if (took < best) best = took;
    }
    printf("%.9f %ld\n", best, total);
    return 0;
}
