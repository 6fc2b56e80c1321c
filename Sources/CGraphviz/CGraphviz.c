// The door to libgvc: see include/CGraphviz.h. All state here is guarded by the caller's lock.
#include "CGraphviz.h"

#include <gvc.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

// The type of the length that gvRenderData reports: unsigned int before Graphviz 14, size_t since.
typedef __typeof__(_Generic(&gvRenderData,
                            int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): (unsigned int)0,
                            default: (size_t)0)) RenderedLength;

// Kept for the life of the process: making it reads the list of plugins.
static GVC_t *context;

static locale_t c_locale;
static locale_t earlier_locale;
static agusererrf earlier_callback;

static char messages[4096];
static size_t message_length;

// The library calls this with fragments: "Error", ": ", the text.
static int append_message(char *fragment) {
  size_t length = strlen(fragment);
  size_t room = sizeof messages - 1 - message_length;
  if (length > room) length = room;
  memcpy(messages + message_length, fragment, length);
  message_length += length;
  messages[message_length] = '\0';
  return 0;
}

CGraphvizGraph *cgraphviz_open(const char *name) {
  if (!c_locale) c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  // Under a locale with a decimal comma "0.3" would be read as 0.
  earlier_locale = c_locale ? uselocale(c_locale) : (locale_t)0;
  message_length = 0;
  messages[0] = '\0';
  earlier_callback = agseterrf((agusererrf)append_message);
  agreseterrors();
  if (!context) context = gvContext();
  if (!context) return NULL;
  return (CGraphvizGraph *)agopen((char *)name, Agdirected, NULL);
}

static bool declare(CGraphvizGraph *graph, int kind, const char *name, const char *value) {
  return agattr((Agraph_t *)graph, kind, (char *)name, (char *)value) != NULL;
}

bool cgraphviz_declare_graph(CGraphvizGraph *graph, const char *name, const char *value) {
  return declare(graph, AGRAPH, name, value);
}

bool cgraphviz_declare_node(CGraphvizGraph *graph, const char *name, const char *value) {
  return declare(graph, AGNODE, name, value);
}

bool cgraphviz_declare_edge(CGraphvizGraph *graph, const char *name, const char *value) {
  return declare(graph, AGEDGE, name, value);
}

CGraphvizNode *cgraphviz_add_node(CGraphvizGraph *graph, const char *name) {
  return (CGraphvizNode *)agnode((Agraph_t *)graph, (char *)name, 1);
}

CGraphvizEdge *cgraphviz_add_edge(CGraphvizGraph *graph, CGraphvizNode *source, CGraphvizNode *target) {
  return (CGraphvizEdge *)agedge((Agraph_t *)graph, (Agnode_t *)source, (Agnode_t *)target, NULL, 1);
}

bool cgraphviz_set_node(CGraphvizNode *node, const char *name, const char *value) {
  return agset(node, (char *)name, (char *)value) == 0;
}

bool cgraphviz_set_edge(CGraphvizEdge *edge, const char *name, const char *value) {
  return agset(edge, (char *)name, (char *)value) == 0;
}

bool cgraphviz_lay_out(CGraphvizGraph *graph, const char *engine) {
  // sfdp draws its first positions from rand(), and lines around nodes are routed with help of drand48().
  srand(1);
  srand48(1);
  return gvLayout(context, (Agraph_t *)graph, engine) == 0;
}

void cgraphviz_forget_layout(CGraphvizGraph *graph) { gvFreeLayout(context, (Agraph_t *)graph); }

char *cgraphviz_draw(CGraphvizGraph *graph, const char *format, size_t *length) {
  char *rendered = NULL;
  RenderedLength rendered_length = 0;
  char *copy = NULL;
  if (gvRenderData(context, (Agraph_t *)graph, format, &rendered, &rendered_length) == 0 && rendered) {
    copy = malloc((size_t)rendered_length + 1);
    if (copy) {
      memcpy(copy, rendered, rendered_length);
      copy[rendered_length] = '\0';
      *length = rendered_length;
    }
  }
  if (rendered) gvFreeRenderData(rendered);
  return copy;
}

bool cgraphviz_note_positions(CGraphvizGraph *graph) {
  // Without a file the dot renderer writes nothing but the attributes: the documented way to read a layout.
  return gvRender(context, (Agraph_t *)graph, "dot", NULL) == 0;
}

static const char *value(void *object, const char *name) {
  char *value = agget(object, (char *)name);
  return value ? value : "";
}

const char *cgraphviz_graph_value(CGraphvizGraph *graph, const char *name) { return value(graph, name); }
const char *cgraphviz_node_value(CGraphvizNode *node, const char *name) { return value(node, name); }
const char *cgraphviz_edge_value(CGraphvizEdge *edge, const char *name) { return value(edge, name); }

void cgraphviz_free(char *bytes) { free(bytes); }

const char *cgraphviz_messages(void) { return messages; }

bool cgraphviz_had_error(void) { return agerrors() >= AGERR; }

void cgraphviz_close(CGraphvizGraph *graph) {
  if (graph) agclose((Agraph_t *)graph);
  agseterrf(earlier_callback);
  if (earlier_locale) uselocale(earlier_locale);
}
