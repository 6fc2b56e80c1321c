// The door to libgvc and libcgraph, without their headers: Swift cannot import those under strict concurrency, and
// their signatures changed between versions.
//
// None of these functions may run while another one does: the library keeps global state. The caller holds one lock
// from cgraphviz_open to cgraphviz_close.
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct CGraphvizGraph CGraphvizGraph;
typedef struct CGraphvizNode CGraphvizNode;
typedef struct CGraphvizEdge CGraphvizEdge;

// Begins a directed graph, catches messages from here on and puts the thread into the C locale; NULL on failure.
CGraphvizGraph *cgraphviz_open(const char *name);

// Declares an attribute with its default for the graph itself, its nodes, its edges. False on failure.
bool cgraphviz_declare_graph(CGraphvizGraph *graph, const char *name, const char *value);
bool cgraphviz_declare_node(CGraphvizGraph *graph, const char *name, const char *value);
bool cgraphviz_declare_edge(CGraphvizGraph *graph, const char *name, const char *value);

// Adds a node, or another edge between two nodes even where there is one; NULL on failure.
CGraphvizNode *cgraphviz_add_node(CGraphvizGraph *graph, const char *name);
CGraphvizEdge *cgraphviz_add_edge(CGraphvizGraph *graph, CGraphvizNode *source, CGraphvizNode *target);

// Sets an attribute that was declared. False on failure.
bool cgraphviz_set_node(CGraphvizNode *node, const char *name, const char *value);
bool cgraphviz_set_edge(CGraphvizEdge *edge, const char *name, const char *value);

// Places nodes and edges by an engine. A layout that succeeded is given back by cgraphviz_forget_layout.
bool cgraphviz_lay_out(CGraphvizGraph *graph, const char *engine);
void cgraphviz_forget_layout(CGraphvizGraph *graph);

// Draws a graph that was laid out in a format. Gives the bytes, to be freed by cgraphviz_free, and their number; NULL on
// failure.
char *cgraphviz_draw(CGraphvizGraph *graph, const char *format, size_t *length);
void cgraphviz_free(char *bytes);

// Writes where everything was placed into the attributes bb, pos and lp. False on failure.
bool cgraphviz_note_positions(CGraphvizGraph *graph);

// The value of an attribute, empty where there is none; valid until the attribute is set or the graph ends.
const char *cgraphviz_graph_value(CGraphvizGraph *graph, const char *name);
const char *cgraphviz_node_value(CGraphvizNode *node, const char *name);
const char *cgraphviz_edge_value(CGraphvizEdge *edge, const char *name);

// What the library said since cgraphviz_open; never NULL, valid until cgraphviz_close. Whether an error was among it.
const char *cgraphviz_messages(void);
bool cgraphviz_had_error(void);

// Ends the graph (NULL is allowed) and gives the thread its locale back.
void cgraphviz_close(CGraphvizGraph *graph);
