#include "core/reports/casedocument.h"

#include "core/cases/noticecontent.h"
#include "core/copies/matchrepository.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"
#include "core/protection/registrationrepository.h"
#include "core/reports/casefilepdf.h"
#include "core/reports/documentsheet.h"
#include "core/reports/noticepdf.h"
#include "core/reports/printface.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace lianming {

namespace {

QString shortCode(DocumentLanguage language)
{
    return language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

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

/// Whether exactly this notice may be sent today.
bool isReady(const CaseDetail &detail)
{
    return detail.record.state == CaseState::Approved && noticeFindings(detail.facts).isEmpty()
           && approversOf(detail.approvals, noticeFingerprint(detail.facts), detail.record.writer).size()
                  >= noticeApprovals;
}

/// What the notice says: as it is out, or as it would go out today. Only where it may be sent does it matter whether
/// the evidence is what came in.
CaseDocument noticeDocument(Workspace &w, Id<ProtectionCase> id, const CaseAnswers &answers, bool hashes)
{
    requirePermission(w, Permission::SeeProtection);
    CaseDocument out;
    out.detail = CaseService(w, answers).detail(id);
    const ProtectionCase &record = out.detail.record;
    const CaseEvent *sending = sendingOf(out.detail.events);
    if (hashes || record.state == CaseState::Approved)
        out.detail.facts = noticeFacts(w, record, answers, true);
    if (sending)
        out.detail.facts = asKept(std::move(out.detail.facts), sending->content);
    out.issuedOn = sending ? sending->day : w.clock.today();
    out.isDraft = !sending && !isReady(out.detail);
    return out;
}

QString noticeName(const ProtectionCase &record, DocumentLanguage language)
{
    return QStringLiteral("%1-notice-%2.pdf").arg(record.number, shortCode(language));
}

/// The paper that was kept when the notice was sent that is out now.
const CaseLetter *keptPaper(const CaseDetail &detail, DocumentLanguage language)
{
    const CaseEvent *sending = sendingOf(detail.events);
    if (!sending)
        return nullptr;
    const auto found = std::ranges::find_if(detail.letters, [&](const CaseLetter &letter) {
        return !letter.isIncoming && letter.at == sending->at && letter.fileName == noticeName(detail.record, language);
    });
    return found == detail.letters.end() ? nullptr : &*found;
}

QByteArray noticeBytes(Workspace &w, const CaseDocument &document, DocumentLanguage language, PrintFonts &fonts)
{
    const CaseLetter *kept = keptPaper(document.detail, language);
    if (!kept)
        return noticePdf(document, language, fonts);
    if (!w.files.isSound(kept->fileSha256)) {
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "The notice as it was sent is missing or damaged: %1"), {kept->fileName});
    }
    return w.files.read(kept->fileSha256);
}

/// The certificates of the registrations that the notice relies on, by the names that they get in the folder.
QList<std::pair<QString, QString>> certificatesOf(Connection &db, const ProtectionCase &record)
{
    QList<std::pair<QString, QString>> out;
    RegistrationRepository repository(db);
    for (const Id<Registration> id : record.registrations) {
        const auto registration = repository.find(id);
        if (!registration)
            continue;
        for (const RegistrationPaperState &paper : repository.papers(*registration)) {
            if (paper.paper != RegistrationPaper::Certificate || !paper.document)
                continue;
            out.emplaceBack(QStringLiteral("%1-certificate-%2.%3")
                                .arg(record.number, QString::number(out.size() + 1),
                                     QFileInfo(paper.document->name).suffix().toLower()),
                            paper.document->sha256);
        }
    }
    return out;
}

/// A folder that is filled out of sight beside the place where it is to stand.
class FolderInTheMaking
{
public:
    explicit FolderInTheMaking(const QString &path) : m_target(QDir::cleanPath(QDir(path).absolutePath()))
    {
        const QDir target(m_target);
        if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The folder %1 is not empty: choose another"),
                        {path});
        }
        const QString above = QFileInfo(m_target).path();
        if (QDir().mkpath(above))
            m_hidden.emplace(QStringLiteral("%1/.%2-XXXXXX").arg(above, QFileInfo(m_target).fileName()));
        // What is hidden is its owner's alone; the folder within has what rights a new folder has here.
        if (!m_hidden || !m_hidden->isValid() || !QDir().mkdir(filePath({})))
            refuse();
    }

    [[nodiscard]] QString filePath(const QString &name) const
    {
        return m_hidden->filePath(QStringLiteral("case/") + name);
    }
    void appear()
    {
        if (QFileInfo::exists(m_target) && !QDir().rmdir(m_target))
            refuse();
        if (!QDir().rename(m_hidden->filePath(QStringLiteral("case")), m_target))
            refuse();
    }

private:
    [[noreturn]] void refuse() const
    {
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made"), {m_target});
    }

    QString m_target;
    std::optional<QTemporaryDir> m_hidden;
};

} // namespace

CaseDocument caseDocument(Workspace &w, Id<ProtectionCase> id, const CaseAnswers &answers)
{
    CaseDocument out = noticeDocument(w, id, answers, true);
    const ProtectionCase &record = out.detail.record;
    out.matches = matchesOf(w.db, record);
    ProtectionRepository evidence(w.db);
    for (const NoticeEvidence &one : out.detail.facts.evidence) {
        out.custody.insert(one.evidence.id.value, evidence.custody(one.evidence.id));
        out.assetCodes.append(evidence.assetCode(one.evidence.asset).value_or(QString()));
    }
    return out;
}

QByteArray noticePaper(Workspace &w, Id<ProtectionCase> id, DocumentLanguage language, PrintFonts &fonts,
                       const CaseAnswers &answers)
{
    return noticeBytes(w, noticeDocument(w, id, answers, false), language, fonts);
}

QList<NoticePaper> noticePapers(Workspace &w, Id<ProtectionCase> id, QDate sentOn, const CaseAnswers &answers)
{
    CaseDocument document = noticeDocument(w, id, answers, false);
    if (document.isDraft || sendingOf(document.detail.events))
        return {};
    document.issuedOn = sentOn;
    PrintFonts fonts;
    QList<NoticePaper> out;
    for (const DocumentLanguage language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
        out.append({noticeName(document.detail.record, language), noticePdf(document, language, fonts),
                    noticeFingerprint(document.detail.facts)});
    }
    return out;
}

QStringList writeCaseFolder(Workspace &w, Id<ProtectionCase> id, const CaseFolderOrder &order)
{
    const CaseDocument document = caseDocument(w, id);
    const ProtectionCase &record = document.detail.record;
    FolderInTheMaking folder(order.folder);
    QStringList out;
    PrintFonts fonts;
    const auto write = [&](const QString &name, const QByteArray &content) {
        writeDocument(content, folder.filePath(name));
        out.append(name);
    };
    for (const DocumentLanguage language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
        if (order.notice)
            write(noticeName(record, language), noticeBytes(w, document, language, fonts));
        if (order.file) {
            write(QStringLiteral("%1-file-%2.pdf").arg(record.number, shortCode(language)),
                  caseFilePdf(document, language, order.pictures, fonts));
        }
    }
    for (const auto &[name, sha256] : certificatesOf(w.db, record))
        write(name, w.files.read(sha256));
    if (order.bundle && !record.evidence.isEmpty()) {
        const QString name = record.number + QStringLiteral("-evidence.zip");
        order.bundle(record.evidence, record.number + u' ' + record.title, folder.filePath(name));
        out.append(name);
    }
    folder.appear();
    return out;
}

} // namespace lianming
