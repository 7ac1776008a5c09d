// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static SiteBundle bundle(String name, String version, String... headers) {
        Attributes attributes = new Attributes();
        attributes.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        attributes.putValue("Bundle-Version", version);
        for (String header : headers) {
            int colon = header.indexOf(": ");
            attributes.putValue(header.substring(0, colon), header.substring(colon + 2));
        }
        return new SiteBundle(attributes);
    }

    private static int missing(SiteBundle... bundles) {
        return Resolver.missing(Arrays.asList(bundles)).size();
    }

    @Test
    void whatSiteJdkAndPlatformOfferIsMet() {
        SiteBundle library =
                bundle("library", "2.19.2", "Export-Package: lib.a;version=\"2.19.2\";uses:=\"x,y\",lib.b");
        SiteBundle user = bundle(
                "user",
                "1.0.0.v1",
                "Require-Bundle: org.knime.core;bundle-version=\"[5.0.0,6.0.0)\",library;bundle-version=\"2.19\"",
                "Import-Package: lib.a;version=\"[2.19,3)\",javax.xml.parsers,org.osgi.framework",
                "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=1.8))\"");
        assertEquals(0, missing(library, user));
        assertEquals(2, missing(user));
    }

    @Test
    void anUnmetRequirementIsFound() {
        assertEquals(1, missing(bundle("a", "1", "Require-Bundle: org.absent")));
        assertEquals(0, missing(bundle("a", "1", "Require-Bundle: org.absent;resolution:=optional")));
        assertEquals(1, missing(bundle("a", "1", "Require-Bundle: org.knime.core;bundle-version=\"[6.0,7.0)\"")));
        assertEquals(1, missing(bundle("a", "1", "Import-Package: org.absent")));
        assertEquals(1, missing(bundle("a", "1", "Fragment-Host: org.absent")));
        assertEquals(1, missing(bundle("a", "1", "Require-Capability: osgi.extender;filter:=\"(x=y)\"")));
        assertEquals(
                1,
                missing(bundle("a", "1", "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"")));
    }

    @Test
    void aVersionOutsideTheRangeIsNotMet() {
        SiteBundle old = bundle("lib", "2.18.0", "Export-Package: lib.a;version=\"2.18.0\"");
        assertEquals(1, missing(old, bundle("a", "1", "Import-Package: lib.a;version=\"[2.19,3)\"")));
        assertEquals(1, missing(old, bundle("a", "1", "Require-Bundle: lib;bundle-version=\"[2.19,3)\"")));
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertTrue(VersionRange.parse("[1.9,2)").includes(BundleVersion.parse("1.10.0")));
        assertFalse(VersionRange.parse("[1.9,2)").includes(BundleVersion.parse("2.0.0")));
        assertTrue(VersionRange.parse("[1.9,2]").includes(BundleVersion.parse("2")));
        assertFalse(VersionRange.parse("(1.9,2)").includes(BundleVersion.parse("1.9.0")));
        assertTrue(VersionRange.parse("1.9").includes(BundleVersion.parse("7.0")));
    }

    @Test
    void aClauseMayNameSeveralThingsAndQuoteCommas() {
        List<Clause> clauses = Clause.parse("a;b;version=\"[1,2)\";uses:=\"x,y\", c");
        assertEquals(List.of("a", "b", "c"), clauses.stream().map(Clause::name).toList());
        assertEquals(Map.of("version", "[1,2)", "uses:", "x,y"), clauses.get(1).parameters());
    }
}
