// Debian's libxml2 is built with ICU, whose headers clash with the copy inside Foundation. Nothing here uses the two
// fields of the encoding handlers that depend on it, so the headers are read as if ICU were off.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
