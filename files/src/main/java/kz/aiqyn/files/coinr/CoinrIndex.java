package kz.aiqyn.files.coinr;

import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.unit.Units;

/// What COINr's files hold, in our words.
public record CoinrIndex(Methodology methodology, Units units, Panel panel) {}
