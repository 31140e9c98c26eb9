package kz.aiqyn.files.coinr;

import java.nio.file.Path;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;

/// What to import from COINr's files, and what the files themselves do not say.
///
/// @param meta iMeta: the indicators and their tree
/// @param data iData: a row for each unit, a column for each indicator
/// @param normalisation of every indicator
/// @param treatment of every indicator
/// @param aggregation at every level; Copeland only of the top's children, arithmetic below
/// @param out folder of `methodology.yaml`, `values.csv` and `units.csv`
public record CoinrOptions(
        Path meta,
        Path data,
        Normalisation normalisation,
        Scale scale,
        Treatment treatment,
        Aggregation aggregation,
        Path out) {}
