package kz.aiqyn.files.methodology;

import java.util.List;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;

/// Writes blocks and indicators.
final class TreeWriter {

    private final YamlWriter yaml;

    TreeWriter(YamlWriter yaml) {
        this.yaml = yaml;
    }

    void blocks(List<Block> blocks) {
        yaml.items("blocks", blocks, this::block);
    }

    void indicators(List<Indicator> indicators) {
        yaml.items("indicators", indicators, this::indicator);
    }

    private void block(Block block) {
        yaml.text("code", block.code());
        yaml.names("names", block.names());
        yaml.number("weight", block.weight());
        if (block.period() != null) {
            yaml.word("period", block.period().code());
        }
        if (block.aggregation() != Aggregation.ARITHMETIC) {
            yaml.word("aggregate", block.aggregation().code());
        }
        blocks(block.blocks());
        indicators(block.indicators());
    }

    private void indicator(Indicator indicator) {
        yaml.text("code", indicator.code());
        yaml.names("names", indicator.names());
        yaml.quoted("unit", indicator.unit());
        yaml.quoted("formula", indicator.formula());
        scoring(indicator.scoring());
        yaml.number("weight", indicator.weight());
        formation(indicator.formation());
        passport(indicator.passport());
    }

    private void scoring(Scoring scoring) {
        if (!(scoring.direction() instanceof Direction.Up)) {
            yaml.word("direction", MethodWords.write(scoring.direction()));
        }
        yaml.word("normalise", MethodWords.write(scoring.normalisation()));
        if (!(scoring.missing() instanceof MissingPolicy.Worst)) {
            yaml.word("missing", MethodWords.write(scoring.missing()));
        }
        if (scoring.treatment() != Treatment.NONE) {
            yaml.word("treat", MethodWords.write(scoring.treatment()));
        }
        if (scoring.constant() != ConstantPolicy.MIDDLE) {
            yaml.word("constant", MethodWords.write(scoring.constant()));
        }
        Joint joint = scoring.joint();
        if (joint != null) {
            yaml.texts("joint", List.of(joint.first().toString(), joint.last().toString()));
        }
    }

    private void formation(Formation formation) {
        switch (formation) {
            case UNIT -> {}
            case PARENT_EXCLUDED -> yaml.word("level", "parent");
            case PARENT_INHERITED -> {
                yaml.word("level", "parent");
                yaml.word("parent", "inherit");
            }
        }
    }

    private void passport(Passport passport) {
        yaml.names("definition", passport.definition());
        yaml.names("reason", passport.reason());
        yaml.optional("owner", passport.owner());
        yaml.names("source", passport.source());
        yaml.names("terms", passport.terms());
        yaml.texts("sectors", passport.sectors());
    }
}
