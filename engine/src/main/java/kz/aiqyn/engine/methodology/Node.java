package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// A weighted child of the tree: a block or an indicator.
public sealed interface Node permits Block, Indicator {

    String code();

    Names names();

    double weight();

    Node withWeight(double newWeight);
}
