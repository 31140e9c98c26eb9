package kz.aiqyn.rating.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionSettings;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.work.EditionWork;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.stereotype.Component;

/// What is heard, read from where it is kept.
@Component
class StoredHearings implements Hearings {

    private final Editions editions;
    private final MadeObjections objections;
    private final Methodologies methodologies;
    private final EditionSettings settings;

    StoredHearings(
            Editions editions, MadeObjections objections, Methodologies methodologies, EditionSettings settings) {
        this.editions = editions;
        this.objections = objections;
        this.methodologies = methodologies;
        this.settings = settings;
    }

    @Override
    public List<Hearing> underWay(Scope scope) {
        List<EditionRecord> underWay = editions.underWay().stream()
                .filter(edition -> scope.everything()
                        || editions.rated(edition.computation()).stream().anyMatch(scope::covers))
                .toList();
        if (underWay.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Objection>> made =
                objections.list(underWay.stream().map(EditionRecord::id).toList(), scope).stream()
                        .collect(Collectors.groupingBy(Objection::edition));
        return underWay.stream()
                .map(edition -> hearing(edition, made.getOrDefault(edition.id(), List.of())))
                .toList();
    }

    private Hearing hearing(EditionRecord edition, List<Objection> made) {
        return new Hearing(
                edition.methodology(),
                methodologies.title(edition.methodology()),
                edition.period(),
                edition.objectionsUntil(),
                made.size(),
                (int) made.stream().filter(one -> !one.isAnswered()).count(),
                local(edition.id()));
    }

    @Override
    public List<MadeObjection> latest(Scope scope, int most) {
        List<Objection> latest = objections.latest(scope, most);
        Map<Long, EditionRecord> of =
                editions.list(latest.stream().map(Objection::edition).distinct().toList()).stream()
                        .collect(Collectors.toMap(EditionRecord::id, Function.identity()));
        return latest.stream()
                .flatMap(one ->
                        Optional.ofNullable(of.get(one.edition())).stream().map(edition -> made(one, edition)))
                .toList();
    }

    private static MadeObjection made(Objection objection, EditionRecord edition) {
        return new MadeObjection(
                objection.organisation(),
                edition.methodology(),
                edition.period(),
                objection.indicator(),
                objection.words(),
                Optional.ofNullable(objection.answer()).map(answer -> new Answer(answer.upheld(), answer.words())),
                local(edition.id()));
    }

    @Override
    public int workingDays() {
        return settings.objectionDays();
    }

    private static String local(long edition) {
        return EditionWork.address(edition) + "/objections";
    }
}
