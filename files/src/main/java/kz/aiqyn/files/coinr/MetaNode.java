package kz.aiqyn.files.coinr;

/// One row of iMeta that stands in the tree.
///
/// @param row row in the file
/// @param name its name, the code where there is none
/// @param parent code of the node above, empty at the top
/// @param down true when less is better
record MetaNode(long row, String code, String name, String parent, double weight, boolean down, boolean isIndicator) {}
