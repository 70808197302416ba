package io.smartbiz.files;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may be uploaded, told by the content and never by the name. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    ZIP("application/zip", "zip"),
    MP4("video/mp4", "mp4", "m4v"),
    M4A("audio/mp4", "m4a", "mp4"),
    OGG("audio/ogg", "ogg", "oga", "opus");

    public static final Set<FileType> ALL = Collections.unmodifiableSet(EnumSet.allOf(FileType.class));

    /** What the server can make smaller pictures of, which every browser shows. */
    public static final Set<FileType> PICTURES = Collections.unmodifiableSet(EnumSet.of(JPEG, PNG, WEBP, GIF));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The media type that it is served as. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of its names, without the dot. */
    String extension() {
        return extensions.getFirst();
    }

    boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** Whether browsers can show it by themselves without running anything of it. */
    boolean isShown() {
        return isPicture() || this == PDF;
    }

    /**
     * The name with an ending of this type, so that what opens a file by its name opens what it is. A picture that was made
     * one of another type has its ending changed; what is called like something else altogether gets one more.
     */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        if (extensions.contains(ending)) {
            return name;
        }
        boolean otherPicture = isPicture() && PICTURES.stream().anyMatch(type -> type.extensions.contains(ending));
        return (otherPicture ? name.substring(0, dot) : name) + "." + extension();
    }
}
