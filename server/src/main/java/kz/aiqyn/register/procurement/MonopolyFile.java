package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.intake.TableFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes from a table which sellers are monopolies by law: buying from these of a single source is no choice of the
/// buyer. With `no` in the column `monopoly` a seller is one no more.
@Component
class MonopolyFile implements TableFile<Monopoly> {

    static final String CODE = "procurement-monopolies";

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(List.of("bin", "name"), "monopoly");

    private static final FilePlace PLACE =
            new FilePlace(CODE, ProcurementRights.TAKE, "procurement.monopolies", ProcurementCard.STAFF);

    private final RowIntake intake;
    private final BuyingBodies bodies;

    MonopolyFile(RowIntake intake, BuyingBodies bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    @Override
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public RowIntake intake() {
        return intake;
    }

    @Override
    public boolean isForEverything() {
        return true;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Monopoly> row(HeadedTable.Line line) {
        Optional<String> bin = line.required("bin");
        Optional<String> name = line.required("name");
        String word = line.text("monopoly");
        if (bin.isPresent() && !SupplierNumbers.isOfBody(bin.get())) {
            boolean person = BusinessNumber.isLikePersons(bin.get());
            line.problem("bin", "procurement.refused.bin", person ? "************" : Shown.of(bin.get()));
            return Optional.empty();
        }
        if (!word.matches("|yes|no")) {
            line.problem("monopoly", "procurement.refused.yes-no", Shown.of(word));
            return Optional.empty();
        }
        return bin.flatMap(number -> name.map(known -> new Monopoly(number, known, !word.equals("no"))));
    }

    @Override
    public String key(Monopoly row) {
        return row.bin();
    }

    @Override
    public void lock() {
        bodies.lock();
    }

    @Override
    public List<RowChange<Monopoly>> compare(List<Monopoly> rows, Form form, RowProblems<Monopoly> problems) {
        return rows.stream()
                .filter(row ->
                        !bodies.monopoly(row.bin()).equals(row.isOne() ? Optional.of(row.name()) : Optional.empty()))
                .map(row -> new RowChange<>(
                        row,
                        new FileDifference.Line(
                                row.isOne() ? "marked" : "unmarked",
                                row.bin(),
                                Names.NONE,
                                Names.same(row.name()),
                                "",
                                row.toString())))
                .toList();
    }

    @Override
    public void apply(List<RowChange<Monopoly>> rows, Form form, long number) {
        rows.forEach(row -> bodies.mark(row.row(), number));
    }
}
