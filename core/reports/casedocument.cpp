#include "core/reports/casedocument.h"

#include "core/copies/matchrepository.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"
#include "core/reports/casefilepdf.h"
#include "core/reports/documentsheet.h"
#include "core/reports/noticepdf.h"
#include "core/reports/printface.h"

#include <QDir>

namespace lianming {

namespace {

QList<CaseMatch> matchesOf(Connection &db, const ProtectionCase &record)
{
    QList<CaseMatch> out;
    const MatchRepository repository(db);
    for (const CaseItem &item : record.items) {
        const auto found = item.match != 0 ? repository.find(Id<StoredMatch>{item.match}) : std::nullopt;
        if (!found)
            continue;
        CaseMatch match;
        match.listing = item.title;
        match.asset = found->match.assetCode.isEmpty() ? found->match.file : found->match.assetCode;
        match.kind = QString::fromLatin1(copyKindCode(found->match.kind));
        match.distance = found->match.distance;
        match.inliers = found->match.inliers;
        match.scoreParts = scoreParts(found->match.score);
        match.theirSha256 = Statement(db, QStringLiteral("SELECT sha256 FROM listing_picture WHERE id = ?"))
                                .bind(found->picture)
                                .one<QString>()
                                .value_or(QString());
        match.ourSha256 = found->match.sha256;
        match.theirSize = found->match.querySize;
        match.ourSize = found->match.assetSize;
        match.theirRegion = found->match.queryRegion;
        match.ourRegion = found->match.assetRegion;
        out.append(std::move(match));
    }
    return out;
}

} // namespace

CaseDocument caseDocument(Workspace &w, Id<ProtectionCase> id, const CaseAnswers &answers)
{
    requirePermission(w, Permission::SeeProtection);
    CaseDocument out;
    out.detail = CaseService(w, answers).detail(id);
    const ProtectionCase &record = out.detail.record;
    out.detail.facts = noticeFacts(w, record, answers, true);
    out.issuedOn = record.sentOn.value_or(w.clock.today());
    out.isDraft = record.state == CaseState::Draft;
    out.matches = matchesOf(w.db, record);
    ProtectionRepository evidence(w.db);
    for (const NoticeEvidence &one : out.detail.facts.evidence) {
        out.custody.insert(one.evidence.id.value, evidence.custody(one.evidence.id));
        out.assetCodes.append(evidence.assetCode(one.evidence.asset).value_or(QString()));
    }
    return out;
}

QStringList writeCaseFolder(Workspace &w, Id<ProtectionCase> id, const CaseFolderOrder &order)
{
    const CaseDocument document = caseDocument(w, id);
    const ProtectionCase &record = document.detail.record;
    const QDir folder(order.folder);
    if (folder.exists() && !folder.isEmpty()) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The folder %1 is not empty: choose another"),
                    {order.folder});
    }
    if (!QDir().mkpath(order.folder))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made"),
                    {order.folder});
    QStringList out;
    PrintFonts fonts;
    const auto write = [&](const QString &name, const QByteArray &content) {
        writeDocument(content, folder.filePath(name));
        out.append(name);
    };
    for (const auto &[language, code] :
         {std::pair(DocumentLanguage::Chinese, "zh"), std::pair(DocumentLanguage::English, "en")}) {
        const QString end = QStringLiteral("-%1.pdf").arg(QLatin1StringView(code));
        if (order.notice)
            write(record.number + QStringLiteral("-notice") + end, noticePdf(document, language, fonts));
        if (order.file)
            write(record.number + QStringLiteral("-file") + end,
                  caseFilePdf(document, language, order.pictures, fonts));
    }
    if (order.bundle && !record.evidence.isEmpty()) {
        const QString name = record.number + QStringLiteral("-evidence.zip");
        order.bundle(record.evidence, record.number + u' ' + record.title, folder.filePath(name));
        out.append(name);
    }
    return out;
}

} // namespace lianming
