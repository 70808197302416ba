package io.smartbiz.products;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileUploads;
import io.smartbiz.files.FileUploads.Uploading;
import io.smartbiz.files.FileView;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Files")
class ProductPhotoController {

    private final ProductStock products;
    private final FileUploads uploads;
    private final Attachments attachments;

    ProductPhotoController(ProductStock products, FileUploads uploads, Attachments attachments) {
        this.products = products;
        this.uploads = uploads;
        this.attachments = attachments;
    }

    /**
     * Photos that were uploaded.
     *
     * @param first the first of them; flat on the wire
     * @param files all of them
     */
    record AddedPhotos(@JsonUnwrapped FileView first, List<FileView> files) {

        static AddedPhotos of(List<FileView> files) {
            return new AddedPhotos(files.getFirst(), files);
        }
    }

    @PostMapping(path = "/api/upload/product-photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PRODUCTS_UPDATE)
    @ResponseStatus(HttpStatus.CREATED)
    @Says("product.photo_added")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.QUOTA_EXCEEDED})
    @Operation(
            operationId = "uploadProductPhotos",
            summary = "Upload photos: for a product, after those that it has, or to be given to one within a day")
    Answer<AddedPhotos> addProductPhotos(
            Caller caller,
            Repeatable request,
            @RequestParam(name = "product_id", required = false) @Nullable UUID productId,
            @RequestPart(Attachments.FIELD) List<MultipartFile> files) {
        return uploads.uploadOnce(
                caller,
                request,
                productId == null
                        ? Uploading.unattached(
                                files, FileType.PICTURES, ids -> AddedPhotos.of(attachments.uploaded(caller, ids)))
                        : Uploading.to(
                                productId,
                                files,
                                FileType.PICTURES,
                                ids -> AddedPhotos.of(products.addPhotos(caller, productId, ids)),
                                null));
    }
}
