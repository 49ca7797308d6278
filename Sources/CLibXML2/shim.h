/* libxml2's headers include ICU's on Debian, and those clash with the ICU inside Foundation: a cold
   build then fails. We use none of libxml2's ICU surface, so its headers may forget that it has one. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <errno.h>
#include <iconv.h>

/* xmlFree is a mutable C global, which Swift 6 refuses to touch. */
static inline void eenmond_xml_free(void *memory) { xmlFree(memory); }

/* iconv_open answers (iconv_t)-1 when it does not know an encoding; Swift cannot spell that value. */
static inline iconv_t eenmond_iconv_open(const char *to, const char *from) {
    iconv_t converter = iconv_open(to, from);
    return converter == (iconv_t)-1 ? 0 : converter;
}

enum { eenmond_iconv_done, eenmond_iconv_full, eenmond_iconv_incomplete, eenmond_iconv_illegal };

/* One step of a conversion; the outcome instead of errno, which Swift must not read after a call. */
static inline int eenmond_iconv_step(iconv_t converter, char **input, size_t *left, char **output, size_t *room) {
    if (iconv(converter, input, left, output, room) != (size_t)-1) return eenmond_iconv_done;
    if (errno == E2BIG) return eenmond_iconv_full;
    return errno == EINVAL ? eenmond_iconv_incomplete : eenmond_iconv_illegal;
}
