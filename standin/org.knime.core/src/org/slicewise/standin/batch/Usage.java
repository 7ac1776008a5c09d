// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

/** The text that explains the options. */
final class Usage {

    static final String TEXT =
            """
            Executes a workflow without a workbench. This is Slicewise's stand-in for KNIME's batch executor, not KNIME.

            What to execute (one of):
              -workflowDir=DIR       the folder with the file workflow.knime
              -workflowFile=ZIP      an archive (.knwf, .zip) with the workflow at its root or in one top folder

            Where to save (in place, where none is given):
              -destDir=DIR           save into this folder
              -destFile=ZIP          save as this archive
              -nosave                do not save at all

            How:
              -reset                 execute all nodes, also those saved as executed
              -noexecute             load and save only
              -failonloaderror       do not execute a workflow with anything wrong in its files
              -updateLinks           accepted; there are no links to update
              -workflow.variable=NAME,VALUE,TYPE
                                     a variable of the whole workflow; TYPE is String, int or double
              -option=NODE,NAME,VALUE,TYPE
                                     a setting of a node: the node's id (2, or 2:1 for node 1 in metanode 2), the
                                     setting (in a group: group/setting), its value and type (String, int, double,
                                     long, boolean, float, short, byte, char)
              -credential=NAME[;LOGIN[;PASSWORD]]
                                     accepted; the stand-in's nodes ask for no credentials
              -masterkey[=KEY]       accepted; nothing is encrypted
              -preferences=FILE      accepted (the file must exist); there are no preferences
              -help, --help          this text

            Exit codes: 0 executed; 2 wrong arguments; 3 the workflow cannot be loaded; 4 not all nodes executed.

            System properties: slicewise.standin.progress=bar|lines|none, slicewise.standin.log=debug|info|warn|error,
            org.knime.container.cellsinmemory=CELLS (of a table, beyond which it goes to disk).
            """;

    private Usage() {}
}
