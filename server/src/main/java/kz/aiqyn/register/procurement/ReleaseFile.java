package kz.aiqyn.register.procurement;

import org.springframework.stereotype.Component;

/// Takes release and record packages of the Open Contracting Data Standard 1.1.
@Component
class ReleaseFile extends PurchaseFile {

    static final String CODE = "procurement-ocds";

    private final SupplierNumbers numbers;

    ReleaseFile(PurchaseFiles files, SupplierNumbers numbers) {
        super(files);
        this.numbers = numbers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String words() {
        return "procurement.ocds";
    }

    @Override
    PurchaseObjects objects(ReadPurchases into) {
        return new ReleaseObjects(into, numbers);
    }
}
