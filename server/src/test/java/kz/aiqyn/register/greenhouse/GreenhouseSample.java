package kz.aiqyn.register.greenhouse;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented greenhouses: one that is planned, two that work, one that was closed.
@Component
class GreenhouseSample implements DemonstrationPart {

    private final Greenhouses houses;
    private final GreenhouseChanges changes;
    private final InstantSource clock;

    GreenhouseSample(Greenhouses houses, GreenhouseChanges changes, InstantSource clock) {
        this.houses = houses;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "greenhouse.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> organisations) {
        for (String organisation : organisations) {
            if (houses.isEmpty(organisation)) {
                fill(organisation);
            }
        }
    }

    private void fill(String organisation) {
        LocalDate from = LocalDate.of(2023, 3, 1);
        Names north = new Names("Солтүстік жылыжайы", "Теплица «Северная»", "North Greenhouse");
        Names spring = new Names("Көктем жылыжайы", "Теплица «Весна»", "Spring Greenhouse");
        Names sun = new Names("Күншуақ жылыжайы", "Теплица «Куншуак»", "Sunlight Greenhouse");
        Names old = new Names("Ескі бақ жылыжайы", "Теплица «Старый сад»", "Old Garden Greenhouse");
        add(organisation, north, "«Солтүстік Агро» ЖШС", 12_000, null, null, null);
        long works = add(organisation, spring, "«Көктем» ЖШС", 4_500, 2022, from, null);
        add(organisation, sun, "«Күншуақ Өнім» ЖШС", 800.5, 2021, from.plusYears(1), null);
        add(organisation, old, "«Бақ» ӨК", 600, 1998, from, LocalDate.of(2024, 6, 30));
        for (int year = 2023; year <= 2025; year++) {
            harvest(works, year, 120 + 15.5 * (year - 2023));
        }
    }

    private long add(
            String organisation,
            Names names,
            String owner,
            double area,
            @Nullable Integer built,
            @Nullable LocalDate from,
            @Nullable LocalDate closed) {
        HouseState state = closed != null ? HouseState.CLOSED : from != null ? HouseState.WORKING : HouseState.PLANNED;
        Greenhouse house = new Greenhouse(
                0,
                organisation,
                names,
                owner,
                GreenhouseForm.area(area),
                area > 1_000,
                built,
                state,
                from,
                closed,
                1,
                clock.instant());
        return changes.add(house, 0);
    }

    private void harvest(long house, int year, double tonnes) {
        Harvest harvest = new Harvest(year, GreenhouseForm.tonnes(tonnes), LocalDate.of(year, 12, 20));
        changes.record(houses.get(house), harvest, 0);
    }
}
