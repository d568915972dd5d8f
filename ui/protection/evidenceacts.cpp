// What is done with evidence: taking it in, looking at one piece, and handing it out.
#include "core/assets/assetservice.h"
#include "core/protection/bundleexport.h"
#include "core/protection/protectionrepository.h"
#include "core/reports/evidencepaper.h"
#include "ui/protection/bundlereportview.h"
#include "ui/protection/evidencedetail.h"
#include "ui/protection/evidenceforms.h"
#include "ui/protection/evidenceview.h"
#include "ui/protection/evidenceviewer.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/documentorder.h"
#include "ui/widgets/recordtable.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>
#include <QtConcurrent>

namespace lianming {

namespace {

constexpr qint64 largestRoots = 1024 * 1024;

/// Whether something that was dropped may be a bundle of evidence.
bool looksLikeBundle(const QString &path)
{
    return path.endsWith(u".zip", Qt::CaseInsensitive)
           || (QFileInfo::exists(path + QStringLiteral("/manifest.json"))
               && QFileInfo::exists(path + QStringLiteral("/SHA256SUMS")));
}

/// Keeps a pasted picture in a file of its own until it is taken.
EvidenceOffer pastedOffer(const QImage &picture, const QDateTime &now)
{
    EvidenceOffer out;
    out.temporary = std::make_shared<QTemporaryDir>();
    const QString path = out.temporary->filePath(
        QStringLiteral("screenshot-%1.png").arg(now.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    if (!out.temporary->isValid() || !picture.save(path, "PNG"))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written."), {path});
    out.paths = {path};
    return out;
}

} // namespace

void EvidenceView::addEvidence()
{
    session().prompts.openFiles(this, {tr("Add evidence"), tr("All files (*)")}, [this](const QStringList &paths) {
        EvidenceOffer chosen;
        chosen.paths = paths;
        offer(chosen);
    });
}

void EvidenceView::take(const QStringList &paths)
{
    const auto keep = [this, paths] {
        EvidenceOffer dropped;
        dropped.paths = paths;
        offer(dropped);
    };
    if (paths.size() != 1 || !looksLikeBundle(paths.first())) {
        keep();
        return;
    }
    session().prompts.ask(this,
                          {tr("Check %1 as a bundle?").arg(QFileInfo(paths.first()).fileName()),
                           tr("It can be checked as a bundle of evidence, or added as evidence itself."),
                           {tr("Check it"), tr("Add as evidence")}},
                          [this, keep, path = paths.first()](int choice) {
                              if (choice == 0)
                                  verifyBundle(path);
                              else
                                  keep();
                          });
}

void EvidenceView::paste()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    QStringList paths;
    for (const QUrl &url : clip ? clip->urls() : QList<QUrl>()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    const QImage picture = clip && clip->hasImage() ? qvariant_cast<QImage>(clip->imageData()) : QImage();
    if (!paths.isEmpty()) {
        take(paths);
    } else if (picture.isNull()) {
        session().messages.info(tr("There is neither a picture nor a file on the clipboard."));
    } else {
        load(QtConcurrent::run(pastedOffer, picture, session().clock.now()),
             [this](const EvidenceOffer &pasted) { offer(pasted); });
    }
}

void EvidenceView::offer(const EvidenceOffer &offered)
{
    load(session().jobs.runAside(
             tr("Looking at the files"),
             [paths = offered.paths](Progress &progress) { return planEvidence(paths, {}, &progress); }),
         [this, offered](const EvidencePlan &plan) {
             EvidenceOffer planned = offered;
             planned.plan = plan;
             page().whenSafe([this, planned] { askForm(planned); });
         });
}

void EvidenceView::askForm(const EvidenceOffer &offered)
{
    auto *form = new EvidenceForm(session(), offered, session().settings.actorName());
    form->setSaver([this, form](const FormPanel::Done &done) {
        if (form->offer().supersedes.isSet())
            takeReplacement(form, done);
        else
            takeBatch(form, done);
    });
    connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
    m_open = 0;
    page().detail().setSteppable(false);
    page().showDetail(offered.supersedes.isSet() ? tr("Later capture") : tr("New evidence"), form);
}

void EvidenceView::takeBatch(EvidenceForm *form, const FormPanel::Done &done)
{
    // The offer goes with the job: a pasted picture stays until it is taken, whatever becomes of the form.
    auto future = session().jobs.run(tr("Adding evidence"), [offered = form->offer(), assets = form->assets(),
                                                             circumstances = form->circumstances(),
                                                             rest = form->rest()](Workspace &w, Progress &progress) {
        return ProtectionService(w).addEvidenceBatch(offered.paths, assets, circumstances, rest, &progress);
    });
    load(future, [this, done, form = QPointer<EvidenceForm>(form)](const EvidenceBatch &batch) {
        if (batch.added.isEmpty() && batch.known.isEmpty() && form) {
            form->setFaults(batch.faults); // they came to light while the files were read
            form->saveFailed();
            session().messages.warn(tr("Nothing was added: none of the files could be used."));
            return;
        }
        tellBatch(batch);
        if (!done())
            return;
        const auto &first = batch.added.isEmpty() ? batch.known : batch.added;
        if (first.size() == 1)
            showEvidence(first.first().evidence.value);
        else
            page().closeDetail();
        reload();
    });
}

void EvidenceView::tellBatch(const EvidenceBatch &batch)
{
    QStringList more;
    if (!batch.known.isEmpty())
        more.append(tr("%n already on record, not added again", nullptr, int(batch.known.size())));
    for (const BatchFault &fault : batch.faults.mid(0, 3))
        more.append(batchFaultText(fault));
    if (batch.faults.size() > 3)
        more.append(tr("and %n more could not be added", nullptr, int(batch.faults.size() - 3)));
    const QString text = tr("%n piece(s) of evidence added with their SHA-256.", nullptr, int(batch.added.size()));
    session().messages.show({batch.faults.isEmpty() ? Notice::Level::Done : Notice::Level::Warning, text,
                             more.join(QStringLiteral(" · "))});
}

void EvidenceView::takeReplacement(const EvidenceForm *form, const FormPanel::Done &done)
{
    load(session().jobs.run(
             tr("Adding evidence"),
             [offered = form->offer(), circumstances = form->circumstances()](Workspace &w, Progress &progress) {
                 return ProtectionService(w).addEvidence(offered.plan.files.first(), offered.asset, circumstances,
                                                         offered.supersedes, &progress);
             }),
         [this, done](Id<Evidence> id) {
             session().messages.done(tr("Added as evidence; the earlier capture is kept and marked as replaced."));
             if (done())
                 showEvidence(id.value);
         });
}

void EvidenceView::showEvidence(qint64 id, bool again)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) {
        ProtectionService service(w);
        EvidenceFacts out;
        out.evidence = service.evidence({id});
        out.custody = service.custody({id});
        out.stamp = StampService(w).stamp({id});
        out.reason = StampService(w).queue(1).reason(out.stamp);
        out.replacedBy = ProtectionRepository(w.db).replacedBy({id});
        out.asset = AssetService(w).rows({out.evidence.asset.value}).value(0);
        return out;
    }),
         [this, id, again](const EvidenceFacts &found) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             auto *detail = new EvidenceDetail(*m_pictures, session().actions);
             detail->show(found);
             const Evidence evidence = found.evidence;
             connect(detail, &EvidenceDetail::assetWanted, this,
                     [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
             connect(detail, &EvidenceDetail::evidenceWanted, this, &EvidenceView::openRecord);
             connect(detail, &EvidenceDetail::viewWanted, this, [this, evidence] { view(evidence); });
             connect(detail, &EvidenceDetail::verifyWanted, this, [this, id] { verify(id); });
             connect(detail, &EvidenceDetail::handOverWanted, this, [this, evidence] { handOver(evidence); });
             connect(detail, &EvidenceDetail::sheetWanted, this, [this, evidence] { printSheet(evidence); });
             connect(detail, &EvidenceDetail::bundleWanted, this, [this, id] { bundle({id}); });
             connect(detail, &EvidenceDetail::replaceWanted, this, [this, evidence] { replace(evidence); });
             page().detail().setSteppable(true);
             page().showDetail(tr("Evidence"), detail);
         });
}

void EvidenceView::view(const Evidence &evidence)
{
    if (!canBeViewed(evidence.mediaType))
        return;
    // First the custody, then the picture: nothing is seen in full without being recorded.
    load(session().worker.run(
             [id = evidence.id](Workspace &w) { ProtectionService(w).recordCustody(id, CustodyAct::Viewed, {}); }),
         [this, evidence] { new EvidenceViewer(page(), evidence); });
}

void EvidenceView::verify(qint64 id)
{
    load(session().jobs.run(tr("Verifying"),
                            [id](Workspace &w, Progress &) { return ProtectionService(w).verify({id}); }),
         [this](const EvidenceCheck &check) {
             Messages &messages = session().messages;
             switch (check.answer) {
             case EvidenceCheck::Answer::Missing:
                 messages.warn(tr("The stored file of %1 is missing.").arg(check.fileName),
                               tr("Restore it from a backup."));
                 return;
             case EvidenceCheck::Answer::Changed:
                 messages.warn(tr("The stored file of %1 is not the one that was added.").arg(check.fileName),
                               tr("Restore it from a backup."));
                 return;
             case EvidenceCheck::Answer::Altered:
                 messages.warn(tr("The record of %1 does not match the history.").arg(check.fileName),
                               tr("Keep the database as it is, and compare it with your backups."));
                 return;
             case EvidenceCheck::Answer::Sound: break;
             }
             if (check.stampFault)
                 messages.warn(tr("%1 is unchanged, but its time stamp is not valid: %2")
                                   .arg(check.fileName, messageText(faultMessage(*check.stampFault))),
                               tr("Check the trusted authorities under Settings."));
             else if (check.isStamped)
                 messages.done(tr("%1 is unchanged, and its time stamp is valid.").arg(check.fileName));
             else
                 messages.done(tr("%1 is unchanged: its SHA-256 is the one recorded.").arg(check.fileName));
         });
}

void EvidenceView::handOver(const Evidence &evidence)
{
    page().whenSafe([this, evidence] {
        auto *form = new HandOverForm(evidence.fileName);
        form->setSaver([this, form, id = evidence.id](const FormPanel::Done &done) {
            load(session().worker.run([id, words = form->words()](Workspace &w) {
                ProtectionService(w).recordCustody(id, CustodyAct::HandedOver, words);
            }),
                 [this, done, id] {
                     session().messages.done(tr("The handover was recorded in the custody log."));
                     if (done())
                         showEvidence(id.value);
                 });
        });
        connect(form, &FormPanel::cancelled, this, [this, id = evidence.id] { showEvidence(id.value); });
        page().detail().setSteppable(false);
        page().showDetail(tr("Hand over"), form);
    });
}

void EvidenceView::printSheet(const Evidence &evidence)
{
    DocumentOrder order;
    order.title = tr("Save the sheet");
    order.job = tr("Printing the sheet of evidence");
    order.name = tr("Evidence %1").arg(QFileInfo(evidence.fileName).completeBaseName());
    order.write = [id = evidence.id](Workspace &w, DocumentLanguage language, const QString &path, Progress &) {
        writeEvidencePdf(ProtectionService(w).sheet(id), language, path);
    };
    orderDocument(page(), order, tr("In which language should the sheet be?"));
}

void EvidenceView::replace(const Evidence &evidence)
{
    session().prompts.openFile(this, {tr("The later capture"), tr("All files (*)")},
                               [this, evidence](const QString &path) {
                                   EvidenceOffer offered;
                                   offered.paths = {path};
                                   offered.asset = evidence.asset;
                                   offered.supersedes = evidence.id;
                                   offered.like = evidence.circumstances;
                                   offer(offered);
                               });
}

void EvidenceView::bundle(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    QStringList names;
    QList<Id<Evidence>> items;
    for (const qint64 id : ids) {
        items.append(Id<Evidence>{id});
        const int row = m_model.rowOf(id);
        names.append(row >= 0 ? m_model.at(row).row.fileName : QString::number(id));
    }
    page().whenSafe([this, items, names] {
        auto *form = new BundleForm(names);
        form->setSaver([this, form, items](const FormPanel::Done &done) {
            const bool isArchive = form->isArchive();
            const QString name = tr("evidence %1").arg(dayText(session().clock.today()));
            const QString caseText = form->caseText();
            form->saveFailed(); // until it is known where to
            session().prompts.saveFile(
                this,
                {isArchive ? tr("Save the bundle") : tr("Save the bundle as a new folder"),
                 isArchive ? tr("Bundles of evidence (*.zip)") : QString(),
                 isArchive ? name + QStringLiteral(".zip") : name},
                [this, done, items, caseText, isArchive](const QString &chosen) {
                    const bool lacksEnding = isArchive && !chosen.endsWith(u".zip", Qt::CaseInsensitive);
                    const QString path = lacksEnding ? chosen + QStringLiteral(".zip") : chosen;
                    load(session().jobs.run(tr("Making a bundle of evidence"),
                                            [items, caseText, path](Workspace &w, Progress &progress) {
                                                BundleService bundles(w);
                                                return bundles.exportBundle({items, caseText, path},
                                                                            bundles.authority(&progress), &progress);
                                            }),
                         [this, done, path,
                          one = items.size() == 1 ? items.first().value : 0](const BundleSummary &made) {
                             tellWritten(
                                 session().messages, !made.whyUnstamped ? Notice::Level::Done : Notice::Level::Warning,
                                 tr("The bundle is at %1. The key that signed it: %2").arg(path, made.fingerprint),
                                 !made.whyUnstamped
                                     ? QString()
                                     : tr("It has no time stamp of its own: %1").arg(messageText(*made.whyUnstamped)),
                                 QFileInfo(path).path());
                             if (!done())
                                 return;
                             if (one != 0)
                                 showEvidence(one);
                             else
                                 page().closeDetail();
                         });
                });
        });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        m_open = 0;
        page().detail().setSteppable(false);
        page().showDetail(tr("Bundle of evidence"), form);
    });
}

void EvidenceView::bundleSelected()
{
    bundle(m_table->selectedIds());
}

void EvidenceView::chooseBundle()
{
    session().prompts.openFile(this,
                               {tr("Verify a bundle of evidence"), tr("Bundles of evidence (*.zip manifest.json)")
                                                                       + QStringLiteral(";;") + tr("All files (*)")},
                               [this](const QString &path) {
                                   // The folder of a manifest is the bundle.
                                   const QFileInfo file(path);
                                   verifyBundle(file.fileName() == u"manifest.json" ? file.absolutePath() : path);
                               });
}

void EvidenceView::verifyBundle(const QString &path, const QByteArray &roots)
{
    load(session().jobs.runAside(
             tr("Verifying %1").arg(QFileInfo(path).fileName()),
             [path, roots](Progress &progress) { return lianming::verifyBundle(path, roots, &progress); }),
         [this, path](const BundleReport &report) {
             page().whenSafe([this, path, report] {
                 auto *view = new BundleReportView(report, path);
                 connect(view, &BundleReportView::rootsWanted, this, [this, path] {
                     session().prompts.openFile(
                         this, {tr("Your root certificate"), tr("Certificates (*.pem *.crt *.cer)")},
                         [this, path](const QString &certificate) {
                             load(session().worker.run([certificate](Workspace &) {
                                 QFile file(certificate);
                                 if (!file.open(QIODevice::ReadOnly))
                                     throw Error(Error::Kind::BadInput,
                                                 QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                                                 {certificate, file.errorString()});
                                 return file.read(largestRoots);
                             }),
                                  [this, path](const QByteArray &pem) { verifyBundle(path, pem); });
                         });
                 });
                 m_open = 0;
                 page().detail().setSteppable(false);
                 page().showDetail(tr("Bundle check"), view);
             });
         });
}

} // namespace lianming
