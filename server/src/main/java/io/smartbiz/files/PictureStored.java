package io.smartbiz.files;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;

/** A picture was uploaded whose smaller pictures are still to be made. */
@EventType(code = "file.picture_stored", meaning = "A picture was uploaded; its smaller copies are still to be made.")
record PictureStored(UUID contentId) implements Event {}
