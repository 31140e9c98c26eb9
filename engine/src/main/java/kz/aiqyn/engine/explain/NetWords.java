package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Phrase;

/// A change as it is told: the sentences of [ChangeWords], but reasons by what each indicator did net, so that nobody
/// is
/// told to have gained by what cost the place. They are not stored: a published edition keeps the sentences that it was
/// published with, to be repeated to the letter, and only where they are shown are its reasons told so.
public final class NetWords {

    private static final String REASON = "explain.reason.";
    /// A difference that no reader would see.
    private static final double NOTHING = 0.005;

    private final ComparedValues values;
    private final Change.Split change;

    private NetWords(ComparedValues values, Change.Split change) {
        this.values = values;
        this.change = change;
    }

    /// The sentences, to be read one after another: place, score, the indicator that took most and the one that gave
    /// most, the weightier first, then the factors, then who passed whom.
    ///
    /// @param words of the same change, as told by [ChangeWords]
    public static List<Phrase> of(List<Phrase> words, Change change, ComparedValues values) {
        return switch (change) {
            case Change.NotSplit _ -> words;
            case Change.Split split -> new NetWords(values, split).among(words);
        };
    }

    private List<Phrase> among(List<Phrase> words) {
        List<Phrase> told = new ArrayList<>();
        boolean reasoned = false;
        for (Phrase sentence : words) {
            boolean reason = sentence.key().startsWith(REASON);
            if (!reasoned && (reason || sentence.key().startsWith("explain.passing."))) {
                told.addAll(extremes());
                reasoned = true;
            }
            told.add(reason ? plain(sentence) : sentence);
        }
        if (!reasoned) {
            told.addAll(extremes());
        }
        return told;
    }

    /// A factor's points, without the indicators that it came through.
    private static Phrase plain(Phrase reason) {
        return Phrase.of(
                "explain.reason.plain",
                reason.arguments().get(0),
                reason.arguments().get(1));
    }

    private List<Phrase> extremes() {
        IndicatorChanges all = change.indicators();
        Optional<Phrase> loss = all.greatestLoss().filter(NetWords::isSeen).map(row -> told("explain.net.loss", row));
        Optional<Phrase> gain = all.greatestGain().filter(NetWords::isSeen).map(row -> told("explain.net.gain", row));
        List<Phrase> sentences = new ArrayList<>();
        (change.difference() > 0 ? gain : loss).ifPresent(sentences::add);
        (change.difference() > 0 ? loss : gain).ifPresent(sentences::add);
        return sentences;
    }

    private static boolean isSeen(IndicatorChange row) {
        return Math.abs(row.net()) >= NOTHING;
    }

    private Phrase told(String key, IndicatorChange row) {
        List<Phrase> parts = new ArrayList<>();
        ComparedValues.Pair pair = values.find(row.code(), change.unit());
        if (Math.abs(row.own()) >= NOTHING || !Double.isNaN(pair.after())) {
            parts.add(own(row, pair));
        }
        add(parts, "explain.net.peers", row.peers());
        add(parts, "explain.net.method", row.method());
        add(parts, rest(row), row.other());
        return Phrase.of(key, row.names().orElse(row.code()), points(row.net()), parts);
    }

    private Phrase own(IndicatorChange row, ComparedValues.Pair pair) {
        Phrase points = points(row.own());
        if (Double.isNaN(pair.after()) || pair.measuredIn().isEmpty()) {
            return Phrase.of("explain.net.own", points);
        }
        Amount now = new Amount(ChangeWords.significant(pair.after()), pair.measuredIn());
        Amount then = new Amount(ChangeWords.significant(pair.before()), pair.measuredIn());
        if (values.isOfLastYear(row.code(), change.unit())) {
            return Phrase.of("explain.net.own.last-year", points, now, then);
        }
        if (values.isOfLastYear(row.code())) {
            return Phrase.of("explain.net.own.since-january", points, now);
        }
        return Double.isNaN(pair.before())
                ? Phrase.of("explain.net.own", points)
                : Phrase.of("explain.net.own.value", points, then, now);
    }

    /// Where a value came or went, the rest is that.
    private String rest(IndicatorChange row) {
        return values.came(row.code(), change.unit())
                ? "explain.net.came"
                : values.went(row.code(), change.unit()) ? "explain.net.went" : "explain.net.other";
    }

    private static void add(List<Phrase> parts, String key, double points) {
        if (Math.abs(points) >= NOTHING) {
            parts.add(Phrase.of(key, points(points)));
        }
    }

    private static Phrase points(double points) {
        double shown = Math.rint(Math.abs(points) * 100) / 100;
        return shown == 0
                ? Phrase.of("explain.points.none")
                : points < 0 ? Phrase.of("explain.points.less", shown) : Phrase.of("explain.points.more", shown);
    }
}
