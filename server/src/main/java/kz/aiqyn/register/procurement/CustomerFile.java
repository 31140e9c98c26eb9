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

/// Takes from a table who buys for whom: bodies by their BIN, each with the organisation that answers for it, an akimat
/// or a department with what is subordinate to it.
@Component
class CustomerFile implements TableFile<Customer> {

    static final String CODE = "procurement-customers";

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("bin", "organisation", "name_kk"), "name_ru", "name_en");

    private static final FilePlace PLACE =
            new FilePlace(CODE, ProcurementRights.TAKE, "procurement.customers", ProcurementCard.STAFF);

    private final RowIntake intake;
    private final BuyingBodies bodies;

    CustomerFile(RowIntake intake, BuyingBodies bodies) {
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
    public Optional<Customer> row(HeadedTable.Line line) {
        Optional<String> bin = line.required("bin");
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        if (bin.isPresent() && !SupplierNumbers.isOfBody(bin.get())) {
            boolean person = BusinessNumber.isLikePersons(bin.get());
            line.problem("bin", "procurement.refused.bin", person ? "************" : Shown.of(bin.get()));
            return Optional.empty();
        }
        if (bin.isEmpty() || organisation.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Names names = new Names(name.get(), line.text("name_ru"), line.text("name_en"));
        return Optional.of(new Customer(bin.get(), organisation.get(), names));
    }

    @Override
    public String key(Customer row) {
        return row.bin();
    }

    @Override
    public void lock() {
        bodies.lock();
    }

    @Override
    public List<RowChange<Customer>> compare(List<Customer> rows, Form form, RowProblems<Customer> problems) {
        return rows.stream()
                .filter(row -> !bodies.find(row.bin()).equals(Optional.of(row)))
                .map(row -> new RowChange<>(row, line(row, bodies.find(row.bin()))))
                .toList();
    }

    private static FileDifference.Line line(Customer row, Optional<Customer> before) {
        return new FileDifference.Line(
                before.isEmpty() ? "added" : "changed",
                row.bin(),
                before.map(Customer::names).orElse(Names.NONE),
                row.names(),
                row.organisation(),
                row.toString());
    }

    @Override
    public void apply(List<RowChange<Customer>> rows, Form form, long number) {
        rows.forEach(row -> bodies.put(row.row(), number));
    }
}
