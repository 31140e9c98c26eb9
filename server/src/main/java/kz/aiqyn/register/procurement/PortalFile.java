package kz.aiqyn.register.procurement;

import org.springframework.stereotype.Component;

/// Takes pages of objects as the state portal's services give them.
@Component
class PortalFile extends PurchaseFile {

    static final String CODE = "procurement-portal";

    private final SupplierNumbers numbers;

    PortalFile(PurchaseFiles files, SupplierNumbers numbers) {
        super(files);
        this.numbers = numbers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String words() {
        return "procurement.portal";
    }

    @Override
    PurchaseObjects objects(ReadPurchases into) {
        return new PortalObjects(into, numbers);
    }
}
