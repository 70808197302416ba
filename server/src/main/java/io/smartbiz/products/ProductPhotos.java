package io.smartbiz.products;

import io.smartbiz.catalog.Products;
import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The photos of products. Whoever sees products sees them; whoever changes products changes them. */
@Component
class ProductPhotos implements FileOwner {

    static final String TYPE = "product";

    private final Products products;

    ProductPhotos(Products products) {
        this.products = products;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> living(UUID organizationId, Collection<UUID> recordIds) {
        return products.living(organizationId, recordIds);
    }

    @Override
    public boolean maySee(Caller caller, UUID recordId) {
        return caller.may(Permission.PRODUCTS_VIEW);
    }

    @Override
    public boolean mayDelete(Caller caller, UUID recordId, FileView file) {
        return caller.may(Permission.PRODUCTS_UPDATE);
    }

    @Override
    public Set<FileType> accepted() {
        return FileType.PICTURES;
    }
}
