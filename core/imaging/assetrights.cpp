#include "core/assets/asset.h"
#include "core/imaging/picturerights.h"
#include "core/institutions/institution.h"

namespace lianming {

namespace {

/// In both languages, where there are both: a file has one place for it.
QString bothNames(const QString &zh, const QString &en)
{
    if (zh.isEmpty() || en.isEmpty() || zh == en)
        return zh.isEmpty() ? en : zh;
    return zh + QStringLiteral(" / ") + en;
}

} // namespace

PictureRights rightsOf(const Asset &asset, const Institution &institution)
{
    PictureRights out;
    const QString house = bothNames(institution.nameZh, institution.nameEn);
    out.creator = asset.creator;
    out.credit = asset.creditLine;
    if (out.credit.isEmpty())
        out.credit = institution.creditLine.isEmpty() ? house : institution.creditLine;
    out.licensor = house;
    out.licensorUrl = institution.website;
    const auto code = parseRightsStatement(asset.rightsStatement);
    for (const RightsStatement &statement : rightsStatements()) {
        if (!code || *code != QLatin1String(statement.code))
            continue;
        out.licenceUrl = QString::fromLatin1(statement.url);
        out.usageTerms = QString::fromLatin1(statement.name);
    }
    if (!code)
        out.usageTerms = asset.rightsStatement;
    // Who reads the notice wants one sentence: whose picture this is and what may be done with it.
    out.copyrightNotice = out.usageTerms.isEmpty() ? house : house + QStringLiteral(". ") + out.usageTerms;
    out.objectNumber = asset.accessionNumber;
    out.title = bothNames(asset.titleZh, asset.titleEn);
    out.description = asset.description;
    return out;
}

} // namespace lianming
