/* libxml2's headers include ICU's on Debian, and those clash with the ICU inside Foundation: a cold
   build then fails. We use none of libxml2's ICU surface, so its headers may forget that it has one. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
