package kz.aiqyn.register.playground;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;

/// Invented playgrounds.
@Component
class PlaygroundSample implements DemonstrationPart {

    private final Playgrounds grounds;
    private final PlaygroundChanges changes;
    private final InstantSource clock;

    PlaygroundSample(Playgrounds grounds, PlaygroundChanges changes, InstantSource clock) {
        this.grounds = grounds;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "playground.stage";
    }

    @Override
    public void fill(List<String> organisations) {
        for (String organisation : organisations) {
            if (grounds.isEmpty(organisation)) {
                for (int i = 1; i <= 3; i++) {
                    changes.add(ground(organisation, i), 0);
                }
            }
        }
    }

    private Playground ground(String organisation, int number) {
        LocalDate planned = LocalDate.of(2025, 3 * number, 1);
        boolean built = number < 3;
        return new Playground(
                0,
                organisation,
                new Names("%d-алаң".formatted(number), "Площадка %d".formatted(number), "Ground %d".formatted(number)),
                "Орталық көше, " + number,
                BigDecimal.valueOf(12_500L * number, 3),
                built ? GroundState.BUILT : GroundState.PLANNED,
                planned,
                built ? planned.plusDays(10) : null,
                1,
                clock.instant());
    }
}
