package kz.aiqyn.register.procurement;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.springframework.stereotype.Component;

/// Takes what the state portal says of our customers, one customer after another: each whole, or not at all. What
/// was taken before changes nothing when it comes again.
@Component
class PortalPull implements JobKind<PortalPull.Asked> {

    static final String CODE = "procurement.pull";

    private static final int REASONS = 20;

    private final PortalClient client;
    private final BuyingBodies bodies;
    private final PurchaseIntake intake;
    private final SupplierNumbers numbers;

    PortalPull(PortalClient client, BuyingBodies bodies, PurchaseIntake intake, SupplierNumbers numbers) {
        this.client = client;
        this.bodies = bodies;
        this.intake = intake;
        this.numbers = numbers;
    }

    /// @param from whose turn it is first: a customer's BIN; empty for all
    record Asked(String from) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public String lane(Asked asked) {
        return CODE;
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        List<String> customers = bodies.bins().stream()
                .filter(bin -> bin.compareTo(asked.from()) >= 0)
                .toList();
        List<Phrase> reasons = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            run.at("procurement.pull.stage", i, customers.size());
            reasons.addAll(pull(customers.get(i)));
        }
        return reasons.isEmpty()
                ? JobEnd.done(ProcurementCard.STAFF)
                : JobEnd.failed(reasons.stream().limit(REASONS).toList());
    }

    /// Why a customer's purchases were not taken; nothing when they were.
    private List<Phrase> pull(String bin) {
        ReadLog log = new ReadLog();
        ReadPurchases read = new ReadPurchases();
        PortalObjects objects = new PortalObjects(read, numbers);
        try {
            for (PortalClient.Asked asked : PortalClient.Asked.values()) {
                int[] number = {0};
                client.pages(
                        asked,
                        bin,
                        page -> page.forEach(node -> {
                            int at = number[0]++;
                            objects.read(
                                    asked.list(),
                                    new PortalObject(
                                            new PortalObject.Place(bin, at + 1L, log),
                                            "%s[%d]".formatted(asked.list(), at),
                                            node));
                        }));
            }
        } catch (PortalFailure e) {
            return List.of(Phrase.of("procurement.pull.of", bin, e.phrase()));
        }
        return switch (intake.take(read, bin, ImportMode.NOW, log)) {
            case Read.Done<FileDifference> done -> List.of();
            case Read.Failed<FileDifference> failed ->
                failed.problems().first().stream()
                        .limit(REASONS)
                        .map(problem ->
                                Phrase.of("procurement.pull.of", bin + " " + problem.column(), problem.phrase()))
                        .toList();
        };
    }
}
