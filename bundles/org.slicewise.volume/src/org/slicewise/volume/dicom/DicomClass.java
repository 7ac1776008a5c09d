// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.List;
import java.util.Optional;

/**
 * Classes of DICOM objects that are no images a scanner made, each with the tool that reads it (UIDs: DICOM PS3.6,
 * annex A).
 *
 * @param uid the SOP Class UID, or its beginning when it ends in a dot
 * @param what what such an object is
 * @param cure what to do with it
 */
record DicomClass(String uid, String what, String cure) {

    /** The index of a medium: a list of the other files. */
    static final String DIRECTORY = "1.2.840.10008.1.3.10";

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final String NO_IMAGE = "it holds no image";
    private static final String READ_SEGMENTATION =
            "convert it with segimage2itkimage of dcmqi, or read it with the Python package highdicom";

    private static final List<DicomClass> KNOWN = List.of(
            new DicomClass(STORAGE + "66.4", "a segmentation (DICOM-SEG)", READ_SEGMENTATION),
            new DicomClass(STORAGE + "66.7", "a label map segmentation (DICOM-SEG)", READ_SEGMENTATION),
            new DicomClass(
                    STORAGE + "481.3",
                    "a structure set (RTSTRUCT)",
                    "convert its contours with plastimatch convert, or with dcmrtstruct2nii"),
            new DicomClass(STORAGE + "481.4", "a radiotherapy record", NO_IMAGE),
            new DicomClass(STORAGE + "481.5", "a radiotherapy plan", NO_IMAGE),
            new DicomClass(STORAGE + "481.6", "a radiotherapy record", NO_IMAGE),
            new DicomClass(STORAGE + "481.7", "a radiotherapy record", NO_IMAGE),
            new DicomClass(STORAGE + "481.8", "a radiotherapy plan", NO_IMAGE),
            new DicomClass(STORAGE + "481.9", "a radiotherapy record", NO_IMAGE),
            new DicomClass(STORAGE + "88.", "a structured report", "read it with dsrdump of DCMTK"),
            new DicomClass(STORAGE + "11.", "a presentation state", NO_IMAGE),
            new DicomClass(STORAGE + "104.", "an encapsulated document", "extract it with dcm2pdf of DCMTK"),
            new DicomClass(STORAGE + "9.", "a waveform", NO_IMAGE),
            new DicomClass(STORAGE + "4.2", "MR spectroscopy", NO_IMAGE),
            new DicomClass(STORAGE + "66", "raw data", NO_IMAGE),
            new DicomClass(STORAGE + "66.1", "a registration", NO_IMAGE),
            new DicomClass(STORAGE + "66.2", "fiducials", NO_IMAGE),
            new DicomClass(STORAGE + "66.3", "a registration", NO_IMAGE),
            new DicomClass(STORAGE + "66.5", "a segmentation by surfaces", "convert its surfaces with 3D Slicer"),
            new DicomClass(STORAGE + "66.6", "tractography", NO_IMAGE),
            new DicomClass(STORAGE + "67", "a mapping to real world values", NO_IMAGE),
            new DicomClass(STORAGE + "77.1.6", "a whole slide", "a slide under a microscope is no volume"));

    /** The class that is to be refused, if this is one. */
    static Optional<DicomClass> refused(String sopClass) {
        return KNOWN.stream().filter(each -> each.includes(sopClass)).findFirst();
    }

    private boolean includes(String sopClass) {
        return uid.endsWith(".") ? sopClass.startsWith(uid) : sopClass.equals(uid);
    }

    /** Why such an object is not converted, as one sentence. */
    String reason() {
        return "This is %s, not a scan: %s.".formatted(what, cure);
    }
}
