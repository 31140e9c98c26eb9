package kz.aiqyn.rating.edition.store;

import java.util.List;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.FindingLocation;
import kz.aiqyn.engine.quality.BlockStatistics;
import kz.aiqyn.engine.quality.IndicatorStatistics;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.quality.Reversal;
import kz.aiqyn.engine.quality.WeightUse;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.OutlierTreatment;
import tools.jackson.databind.JsonNode;

/// The method judged by one edition, as JSON and back.
final class QualityJson {

    private QualityJson() {}

    static String write(MethodQuality quality) {
        JsonText json = new JsonText().open('{').name("indicators").open('[');
        quality.indicators().forEach(each -> write(json, each));
        json.close(']').name("blocks").open('[');
        for (BlockStatistics block : quality.blocks()) {
            json.open('[').value(block.node()).value(block.alpha()).open('[');
            for (double[] row : block.correlations()) {
                json.open('[');
                for (double correlation : row) {
                    json.value(correlation);
                }
                json.close(']');
            }
            json.close(']').close(']');
        }
        json.close(']').name("reversals").open('[');
        quality.reversals()
                .forEach(each -> json.open('[')
                        .value(each.dropped().code())
                        .value(each.pairs())
                        .close(']'));
        json.close(']').name("weights").open('[');
        quality.weights()
                .forEach(each -> json.open('[')
                        .value(each.observed())
                        .value(each.imputed())
                        .value(each.moved())
                        .close(']'));
        json.close(']').name("findings").open('[');
        quality.findings().forEach(each -> write(json, each));
        return json.close(']').close('}').toString();
    }

    private static void write(JsonText json, IndicatorStatistics each) {
        json.open('[').value(each.node()).value(each.present()).value(each.coverage());
        json.value(each.min())
                .value(each.median())
                .value(each.mean())
                .value(each.max())
                .value(each.deviation());
        json.value(each.treatment().name()).value(each.distinctScores()).value(each.commonest());
        json.value(each.weight()).value(each.influence()).close(']');
    }

    private static void write(JsonText json, Finding finding) {
        FindingLocation place = finding.place();
        json.open('[').value(finding.severity().name());
        json.value(place.owner()).value(place.field()).value(place.column());
        PhraseJson.write(json, finding.phrase());
        json.close(']');
    }

    static MethodQuality read(String text, Edition edition) {
        JsonNode node = JsonRead.tree(text);
        return new MethodQuality(
                JsonRead.list(node.get("indicators"), QualityJson::indicator),
                JsonRead.list(node.get("blocks"), QualityJson::block),
                JsonRead.list(node.get("reversals"), row -> reversal(row, edition)),
                JsonRead.list(
                        node.get("weights"),
                        row -> new WeightUse(
                                JsonRead.number(row.get(0)), JsonRead.number(row.get(1)), JsonRead.number(row.get(2)))),
                JsonRead.list(node.get("findings"), QualityJson::finding));
    }

    private static IndicatorStatistics indicator(JsonNode row) {
        return new IndicatorStatistics(
                row.get(0).intValue(),
                row.get(1).intValue(),
                JsonRead.number(row.get(2)),
                JsonRead.number(row.get(3)),
                JsonRead.number(row.get(4)),
                JsonRead.number(row.get(5)),
                JsonRead.number(row.get(6)),
                JsonRead.number(row.get(7)),
                OutlierTreatment.Outcome.valueOf(row.get(8).asString()),
                row.get(9).intValue(),
                JsonRead.number(row.get(10)),
                JsonRead.number(row.get(11)),
                JsonRead.number(row.get(12)));
    }

    private static BlockStatistics block(JsonNode row) {
        List<double[]> correlations = JsonRead.list(row.get(2), QualityJson::numbers);
        return new BlockStatistics(
                row.get(0).intValue(), JsonRead.number(row.get(1)), correlations.toArray(double[][]::new));
    }

    private static double[] numbers(JsonNode row) {
        double[] numbers = new double[row.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = JsonRead.number(row.get(i));
        }
        return numbers;
    }

    private static Reversal reversal(JsonNode row, Edition edition) {
        int unit = edition.find(row.get(0).asString()).orElseThrow();
        return new Reversal(edition.units().get(unit), row.get(1).intValue());
    }

    private static Finding finding(JsonNode row) {
        FindingLocation place = new FindingLocation(
                row.get(1).asString(), row.get(2).asString(), row.get(3).intValue());
        return new Finding(Finding.Severity.valueOf(row.get(0).asString()), place, PhraseJson.read(row.get(4)));
    }
}
