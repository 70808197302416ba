package io.smartbiz.files;

import io.smartbiz.platform.events.Event;
import java.util.UUID;

/** A picture was uploaded whose smaller pictures are still to be made. */
record PictureStored(UUID contentId) implements Event {}
