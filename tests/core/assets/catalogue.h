// A small catalogue for tests: a workspace, institutions and assets in a line each.
#pragma once

#include "core/assets/assetservice.h"
#include "core/vocabulary/thesaurus.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

namespace lianming {

struct CatalogueMaker {
    TestWorkspace workspace;
    AssetService service{*workspace};

    Id<Institution> institution(const char *code)
    {
        return addMuseum(*workspace, QString::fromLatin1(code), QString::fromLatin1(code));
    }
    static Asset asset(Id<Institution> museum, const QString &number, const QString &titleEn,
                       const QString &titleZh = {})
    {
        Asset out;
        out.institution = museum;
        out.accessionNumber = number;
        out.titleEn = titleEn;
        out.titleZh = titleZh;
        return out;
    }
};

} // namespace lianming
