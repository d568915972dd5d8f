// A case as a document says it: the notice to the platform (侵权通知书) with its schedule of listings and its list of
// evidence, and the case file with all that was recorded. Values; noticepdf.h and casefilepdf.h print them.
#pragma once

#include "core/cases/caseservice.h"
#include "core/reports/words.h"

#include <QPointF>
#include <QSize>

#include <functional>

namespace lianming {

class PrintFonts;

/// A picture for paper.
struct CasePicture {
    QByteArray jpeg;
    QSize size; ///< pixels of the JPEG
};
/// Makes it of a stored picture, its longest edge in pixels; nothing where there is none. Needs another program, so it
/// is handed in.
using CasePictures = std::function<CasePicture(const QString &sha256, int edge)>;

/// What the copy search found for a listing of the case: theirs and ours, with what was taken.
struct CaseMatch {
    QString listing; ///< its title
    QString asset;   ///< code
    QString kind;    ///< "whole", "part"
    qint64 distance = -1;
    qint64 inliers = 0;
    qint64 scoreParts = 0; ///< of a million
    QString theirSha256;
    QString ourSha256;
    QSize theirSize; ///< pixels that the region is in
    QSize ourSize;
    QList<QPointF> theirRegion;
    QList<QPointF> ourRegion;
};

struct CaseDocument {
    CaseDetail detail;
    QList<CaseMatch> matches;
    QHash<qint64, QList<Custody>> custody; ///< by evidence
    QStringList assetCodes;                ///< of the evidence, in its order
    QDate issuedOn;                        ///< while its notice is out the day on which it was sent, else today
    bool isDraft = true; ///< neither out nor ready to be sent: the notice says so on each of its pages
};

/// Reads all of it; the files of the evidence are hashed. While the notice is out, it is the one that was sent,
/// whatever records say today. Throws as CaseService::detail().
[[nodiscard]] CaseDocument caseDocument(Workspace &w, Id<ProtectionCase> id,
                                        const CaseAnswers &answers = workspaceAnswers());

/// The notice in one language: while it is out, the very paper that was kept when it was sent, where one was. Throws as
/// caseDocument(), Error::Corrupt for a kept paper that is damaged.
[[nodiscard]] QByteArray noticePaper(Workspace &w, Id<ProtectionCase> id, DocumentLanguage language, PrintFonts &fonts,
                                     const CaseAnswers &answers = workspaceAnswers());
/// The notice as it leaves on a day, in both languages, for CaseStep::papers; nothing where it is not ready to be sent:
/// CaseService::record() says why.
[[nodiscard]] QList<NoticePaper> noticePapers(Workspace &w, Id<ProtectionCase> id, QDate sentOn,
                                              const CaseAnswers &answers = workspaceAnswers());

/// Writes a bundle of evidence to a path (core/protection/bundleexport.h).
using CaseBundle =
    std::function<void(const QList<Id<Evidence>> &evidence, const QString &caseText, const QString &path)>;
struct CaseFolderOrder {
    QString folder; ///< missing or empty
    bool notice = true;
    bool file = true;
    CasePictures pictures; ///< empty: the file has none
    CaseBundle bundle;     ///< empty: no bundle goes with them
};
/// Writes notice and case file, each in both languages, the certificates of the registrations, and the bundle beside
/// them; returns the names. The folder appears when all of it is there, and not at all where something fails. Throws
/// Error::Rejected for a folder that has something in it, Error::Unavailable where it cannot be written; whatever the
/// bundle throws.
QStringList writeCaseFolder(Workspace &w, Id<ProtectionCase> id, const CaseFolderOrder &order);

} // namespace lianming
