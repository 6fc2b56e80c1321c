// The door to libgvc: see include/CGraphviz.h.
#include "CGraphviz.h"
