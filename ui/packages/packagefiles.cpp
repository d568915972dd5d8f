// PackagesPage's files in and out: opening what was shared, looking into an answer and taking it in, giving one back;
// and the keys that sign them.
#include "ui/packages/keysview.h"
#include "ui/packages/packagespage.h"
#include "ui/packages/replyview.h"
#include "ui/packages/reviewdesk.h"
#include "ui/packages/shareform.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/savedcopy.h"

namespace lianming {

namespace {

/// What a file is for this workspace.
struct TakenFile {
    QString opened; ///< the package that it opened
    std::optional<ReplyReading> reading;
};

TakenFile taken(Workspace &w, const QString &path)
{
    PackageService service(w);
    if (readPackageFile(path).manifest.kind == PackageKind::Share)
        return {service.open(path), {}};
    return {{}, service.read(path)};
}

} // namespace

void PackagesPage::takeFile(const QString &path)
{
    load(session().worker.run([path](Workspace &w) { return taken(w, path); }), [this, path](const TakenFile &file) {
        if (file.reading)
            showAnswer(*file.reading, path);
        else
            openThread(file.opened);
    });
}

void PackagesPage::showAnswer(const ReplyReading &reading, const QString &path)
{
    whenSafe([this, reading, path] {
        auto *view = new ReplyView(reading, path);
        connect(view, &ReplyView::takeWanted, this, &PackagesPage::takeIn, Qt::QueuedConnection);
        connect(view, &ReplyView::openWanted, this, &PackagesPage::openThread, Qt::QueuedConnection);
        connect(
            view, &ReplyView::keyDecided, this,
            [this, path](Id<KnownKey> key, bool isTheirs) {
                decideKey(key, isTheirs, [this, path] { takeFile(path); });
            },
            Qt::QueuedConnection);
        showDetail(tr("A brand's answer"), view);
    });
}

void PackagesPage::takeIn(const QString &path)
{
    load(session().worker.run([path](Workspace &w) { return PackageService(w).merge(path); }),
         [this](const MergeOutcome &outcome) {
             closeDetail();
             openThread(outcome.thread);
             session().messages.show(
                 {Notice::Level::Done, tr("%n entries are taken in.", nullptr, int(outcome.added)),
                  outcome.open > 0 ? tr("%n to decide: two answers were given apart.", nullptr, int(outcome.open))
                                   : QString()});
         });
}

void PackagesPage::decideKey(Id<KnownKey> key, bool isTheirs, const std::function<void()> &then)
{
    load(session().worker.run([key, isTheirs](Workspace &w) {
        PackageService service(w);
        service.decide(key, isTheirs);
    }),
         [then] { then(); });
}

void PackagesPage::showKeys()
{
    load(session().worker.run([](Workspace &w) {
        const PackageService service(w);
        return std::pair(service.ownKeys(), service.keys());
    }),
         [this](const std::pair<QList<WorkspaceKey>, QList<KnownKey>> &keys) {
             whenSafe([this, keys] {
                 auto *view = new KeysView(keys.first, keys.second);
                 connect(
                     view, &KeysView::keyDecided, this,
                     [this](Id<KnownKey> key, bool isTheirs) { decideKey(key, isTheirs, [this] { showKeys(); }); },
                     Qt::QueuedConnection);
                 connect(
                     view, &KeysView::renewWanted, this,
                     [this] {
                         session().prompts.ask(this,
                                               {tr("Sign with a new key from now on?"),
                                                tr("Everybody who knows the old key will have to confirm the new one."),
                                                {tr("Make a new key")}},
                                               [this](int) {
                                                   load(session().worker.run([](Workspace &w) {
                                                       PackageService service(w);
                                                       (void)service.renewKey();
                                                   }),
                                                        [this] { showKeys(); });
                                               });
                     },
                     Qt::QueuedConnection);
                 connect(view, &KeysView::exportWanted, this, &PackagesPage::exportKey, Qt::QueuedConnection);
                 connect(view, &KeysView::importWanted, this, &PackagesPage::importKey, Qt::QueuedConnection);
                 showDetail(tr("Keys that sign"), view);
             });
         });
}

void PackagesPage::exportKey()
{
    session().prompts.secret(
        this, tr("A copy of the key"), tr("A passphrase of at least 12 characters, which seals the copy"),
        [this](const QString &passphrase) {
            session().prompts.saveFile(
                this,
                {tr("A copy of the key"), tr("Keys (*.lianming-key)"), tr("Key") + QStringLiteral(".lianming-key")},
                [this, passphrase](const QString &path) {
                    load(session().worker.run(
                             [passphrase, path](Workspace &w) { PackageService(w).exportKey(passphrase, path); }),
                         [this, path] {
                             session().messages.show(
                                 {Notice::Level::Done, tr("%1 is written.").arg(path),
                                  tr("Bring it to the other computer, and tell the passphrase on another way.")});
                         });
                });
        });
}

void PackagesPage::importKey()
{
    session().prompts.openFile(
        this, {tr("Bring a key here"), tr("Keys (*.lianming-key);;All files (*)"), {}}, [this](const QString &path) {
            session().prompts.secret(this, tr("Bring a key here"), tr("The passphrase that seals it"),
                                     [this, path](const QString &passphrase) {
                                         load(session().worker.run([path, passphrase](Workspace &w) {
                                             PackageService service(w);
                                             (void)service.importKey(path, passphrase);
                                         }),
                                              [this] { showKeys(); });
                                     });
        });
}

void PackagesPage::keepFile(const QString &sha256, const QString &name)
{
    saveCopy(session(), this, sha256, name);
}

void PackagesPage::giveBack()
{
    const QString uuid = m_desk->review().package.uuid;
    const QString name = m_desk->review().package.title + tr(" – answer");
    session().prompts.saveFile(
        this, {tr("Give back"), tr("Review packages (*.lianming-review)"), packageFileName(name)},
        [this, uuid](const QString &path) {
            load(session().worker.run([uuid, path](Workspace &w) {
                PackageService service(w);
                (void)service.reply(uuid, path);
                return service.get(uuid);
            }),
                 [this, path](const Review &review) {
                     showReview(review);
                     session().messages.show(
                         {Notice::Level::Done, tr("%1 is written.").arg(path),
                          tr("Send it to %1 by e-mail. What you say from now on goes into the next answer.")
                              .arg(review.package.workspaceName)});
                 });
        });
}

} // namespace lianming
