package kz.aiqyn.rating.edition.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.Published;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Rated bodies that stand last among their peers in the first block of their methodology, and those that fell.
@Component
@Order(0)
class RatingAttention implements AttentionSource {

    static final String LOWEST = "edition.attention.lowest";
    static final String FELL = "edition.attention.fell";

    /// Of smaller groups nobody is called the lowest.
    private static final int LEAST_PEERS = 3;

    private final PublishedStandings standings;

    RatingAttention(PublishedStandings standings) {
        this.standings = standings;
    }

    @Override
    public List<String> rules() {
        return List.of(LOWEST, FELL);
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        List<Attention> found = new ArrayList<>();
        for (Published published : standings.latest(day)) {
            ReportContent content = standings.content(published);
            for (Edition edition : content.current()) {
                lowest(edition, published, scope, found);
                fell(edition, content, published, scope, found);
            }
        }
        return found.stream().sorted().toList();
    }

    /// The more points it lacks to the middle of its peers, the more pressing.
    private static void lowest(Edition edition, Published published, Scope scope, List<Attention> found) {
        int block = edition.tree().children(Tree.INDEX)[0];
        List<Integer> placed = new ArrayList<>();
        for (int unit = 0; unit < edition.units().size(); unit++) {
            if (edition.place(block, unit).isPresent()) {
                placed.add(unit);
            }
        }
        if (placed.size() < LEAST_PEERS) {
            return;
        }
        double[] scores = edition.scores(block);
        placed.sort(Comparator.comparingDouble(unit -> scores[unit]));
        double middle = scores[placed.get(placed.size() / 2)];
        for (int unit : placed.stream()
                .filter(unit -> scores[unit] == scores[placed.getFirst()])
                .toList()) {
            String code = edition.units().get(unit).code();
            if (scope.covers(code)) {
                Phrase figures = Phrase.of(
                        LOWEST + ".figures",
                        edition.tree().names(block).orElse(edition.tree().code(block)),
                        edition.place(block, unit).orElseThrow(),
                        placed.size(),
                        rounded(scores[unit]),
                        rounded(middle),
                        published.period());
                found.add(new Attention(code, LOWEST, figures, middle - scores[unit], local(published, code)));
            }
        }
    }

    private static void fell(
            Edition edition, ReportContent content, Published published, Scope scope, List<Attention> found) {
        for (int unit = 0; unit < edition.units().size(); unit++) {
            String code = edition.units().get(unit).code();
            Optional<Movement.Moved> moved = moved(content.story(code).movement());
            if (scope.covers(code) && moved.isPresent() && moved.get().gained() < 0) {
                Movement.Moved places = moved.get();
                Phrase figures = Phrase.of(
                        FELL + ".figures",
                        -places.gained(),
                        places.from(),
                        places.to(),
                        edition.ranked(),
                        published.period());
                found.add(new Attention(code, FELL, figures, -places.gained(), local(published, code)));
            }
        }
    }

    private static Optional<Movement.Moved> moved(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> Optional.of(moved);
            case Movement.None _ -> Optional.empty();
            case Movement.NotComparable other -> other.recomputed();
        };
    }

    private static String local(Published published, String code) {
        return "/units/%s?period=%s".formatted(code, published.period());
    }

    private static double rounded(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
