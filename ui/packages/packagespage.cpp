#include "ui/packages/packagespage.h"

#include "core/assets/assetrepository.h"
#include "core/packages/reviewsubmissions.h"
#include "core/proposals/proposalservice.h"
#include "ui/packages/reviewdesk.h"
#include "ui/packages/shareform.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

QString otherSide(const ReviewItem &item)
{
    return item.package.brand.isSet() ? titleText(item.package.brandEn, item.package.brandZh)
                                      : item.package.workspaceName;
}

QList<Column<ReviewItem>> reviewColumns()
{
    const auto number = [](const char *id, std::function<QString()> title,
                           std::function<qint64(const ReviewItem &)> value, int width) {
        return Column<ReviewItem>{
            QString::fromLatin1(id),
            std::move(title),
            [value](const ReviewItem &item) { return value(item) == 0 ? QString() : countText(value(item)); },
            [value](const ReviewItem &item) { return value(item); },
            Qt::AlignRight,
            {},
            width};
    };
    return {
        {QStringLiteral("title"),
         [] { return PackagesPage::tr("Exchange"); },
         [](const ReviewItem &item) { return item.package.title; },
         {},
         Qt::AlignLeft,
         paintSubtitle<ReviewItem>(otherSide),
         320},
        {QStringLiteral("state"),
         [] { return PackagesPage::tr("State"); },
         exchangeStateText,
         {},
         Qt::AlignLeft,
         paintTone<ReviewItem>(exchangeStateTone),
         130},
        number(
            "works", [] { return PackagesPage::tr("Works"); },
            [](const ReviewItem &item) { return item.package.assets; }, 80),
        number(
            "proposals", [] { return PackagesPage::tr("Proposals"); },
            [](const ReviewItem &item) { return item.package.proposals; }, 100),
        number(
            "answers", [] { return PackagesPage::tr("Answers"); }, [](const ReviewItem &item) { return item.replies; },
            90),
        number(
            "said", [] { return PackagesPage::tr("Said by the other side"); },
            [](const ReviewItem &item) { return item.entries; }, 170),
        {QStringLiteral("last"),
         [] { return PackagesPage::tr("Last"); },
         [](const ReviewItem &item) { return timeText(item.lastAt); },
         [](const ReviewItem &item) { return item.lastAt; },
         Qt::AlignLeft,
         {},
         170},
    };
}

bool isPackageFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".lianming-review"), Qt::CaseInsensitive);
}

} // namespace

PackagesPage::PackagesPage(Session &session)
    : Page(session, QStringLiteral("packages")),
      m_pictures(FileStore(session.address.filesFolder()), session.pictures, this),
      m_model([](const ReviewItem &item) { return item.package.id.value; }, reviewColumns()),
      m_views(new QStackedWidget), m_table(new RecordTable(session.settings, QStringLiteral("packages"))),
      m_empty(new EmptyState(QStringLiteral("packages"))), m_desk(new ReviewDesk(m_pictures)), m_footer(new ListFooter),
      m_list(new QWidget)
{
    m_table->setRecordModel(&m_model);
    m_table->setRowHeight(56);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_views->addWidget(m_list);
    m_views->addWidget(m_desk);
    m_views->addWidget(m_empty);
    setContent(m_views);
    addActions();
    new FileDrop(this, isPackageFile, [this](const QStringList &paths) {
        for (const QString &path : paths)
            takeFile(path);
    });
    connect(m_table, &RecordTable::opened, this, &PackagesPage::openRecord);
    connect(m_empty, &EmptyState::triggered, this, [this] { m_take->trigger(); });
    connect(m_desk, &ReviewDesk::backWanted, this, [this] { whenSafe([this] { showList(); }); });
    connect(m_desk, &ReviewDesk::proposalWanted, this, &PackagesPage::proposeWanted);
    connect(&m_desk->talk(), &ReviewTalk::said, this, &PackagesPage::write);
    connect(&m_desk->talk(), &ReviewTalk::attachWanted, this, &PackagesPage::attach);
    connect(&m_desk->talk(), &ReviewTalk::fileWanted, this, &PackagesPage::keepFile);
    connect(&m_desk->talk(), &ReviewTalk::proposalWanted, this, [this](const QString &number) {
        load(this->session().worker.run([number](Workspace &w) { return ProposalService(w).get(number).id.value; }),
             [this](qint64 id) { this->session().navigator->openRecord(QStringLiteral("proposals"), id); });
    });
}

void PackagesPage::addActions()
{
    ActionRegistry &actions = session().actions;
    m_share = actions.add(
        this, {QStringLiteral("packages.share"), [] { return tr("Share with a brand…"); }, QStringLiteral("export"),
               QKeySequence::New,
               [this] {
                   ShareOrder order;
                   if (isDeskOpen()) {
                       const Review &review = m_desk->review();
                       order.follows = review.package.thread;
                       order.brand = review.package.brand;
                       order.title = review.package.title;
                       QVariantList codes;
                       for (const SharedAsset &asset : review.content.assets)
                           codes.append(asset.code);
                       QVariantList numbers;
                       for (const SharedProposal &proposal : review.content.proposals)
                           numbers.append(proposal.number);
                       QVariantList rounds;
                       for (const SharedSubmission &submission : review.content.submissions)
                           rounds.append(submission.code);
                       openRows({{QStringLiteral("share"), QVariantMap{{QStringLiteral("brand"), order.brand.value},
                                                                       {QStringLiteral("title"), order.title},
                                                                       {QStringLiteral("follows"), order.follows},
                                                                       {QStringLiteral("codes"), codes},
                                                                       {QStringLiteral("numbers"), numbers},
                                                                       {QStringLiteral("rounds"), rounds}}}});
                       return;
                   }
                   share(order);
               }});
    m_take = actions.add(
        this, {QStringLiteral("packages.take"), [] { return tr("Open a package or an answer…"); },
               QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
               [this] {
                   this->session().prompts.openFile(
                       this, {tr("Open a package or an answer"), tr("Review packages (*.lianming-review)"), {}},
                       [this](const QString &path) { takeFile(path); });
               }});
    m_reply = actions.add(this, {QStringLiteral("packages.reply"), [] { return tr("Give back…"); },
                                 QStringLiteral("mail"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                                 [this] {
                                     giveBack();
                                 }});
    m_withdraw = actions.add(this, {QStringLiteral("packages.withdraw"),
                                    [] { return tr("Withdraw the package…"); },
                                    QStringLiteral("stop"),
                                    {},
                                    [this] {
                                        withdraw();
                                    }});
    m_keys = actions.add(this, {QStringLiteral("packages.keys"),
                                [] { return tr("Keys that sign"); },
                                QStringLiteral("lock"),
                                {},
                                [this] {
                                    showKeys();
                                }});
    updateActions();
}

QAction *PackagesPage::primaryAction() const
{
    return isDeskOpen() && m_desk->review().package.way == PackageWay::Received ? m_reply : m_share;
}

bool PackagesPage::isDeskOpen() const
{
    return m_views->currentWidget() == m_desk;
}

void PackagesPage::updateActions()
{
    const bool isOpen = isDeskOpen();
    const Review &review = m_desk->review();
    m_reply->setEnabled(isOpen && review.package.way == PackageWay::Received && !review.notGiven.isEmpty());
    m_withdraw->setEnabled(isOpen && review.package.way == PackageWay::Sent && !review.package.withdrawnAt);
    Q_EMIT primaryActionChanged();
}

void PackagesPage::retranslate()
{
    m_table->setAccessibleName(tr("Exchanges"));
    m_empty->setText(tr("No review packages yet"),
                     tr("Share works and proposals with a brand as one signed file, or drop a file here that was sent "
                        "to you."));
    m_empty->setAction(tr("Open a package or an answer…"));
    m_model.retranslate();
}

void PackagesPage::reload()
{
    load(session().worker.run([](Workspace &w) { return PackageService(w).list(); }),
         [this](const QList<ReviewItem> &items) {
             m_model.setRows(items);
             qint64 waiting = 0;
             for (const ReviewItem &item : items)
                 waiting += item.open > 0 || item.notGiven > 0 ? 1 : 0;
             Q_EMIT badgeChanged(int(waiting));
             m_footer->setCount(tr("%n exchanges", nullptr, int(items.size())));
             if (!isDeskOpen())
                 m_views->setCurrentWidget(items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
             updateActions();
         });
    if (!m_open.isEmpty())
        openThread(m_open);
}

void PackagesPage::showList()
{
    m_open.clear();
    closeDetail();
    m_views->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    m_table->setFocus();
    updateActions();
}

void PackagesPage::openRecord(qint64 id)
{
    load(session().worker.run([id](Workspace &w) { return PackageService(w).get(Id<ReviewPackage>{id}); }),
         [this](const Review &review) { showReview(review); });
}

void PackagesPage::openThread(const QString &uuid)
{
    load(session().worker.run([uuid](Workspace &w) { return PackageService(w).get(uuid); }),
         [this](const Review &review) { showReview(review); });
}

void PackagesPage::showReview(const Review &review)
{
    m_open = review.package.thread;
    m_desk->show(review);
    m_views->setCurrentWidget(m_desk);
    updateActions();
}

void PackagesPage::openRows(const QVariantMap &wanted)
{
    if (const QString file = wanted.value(QStringLiteral("file")).toString(); !file.isEmpty()) {
        takeFile(file);
        return;
    }
    const QVariantMap asked = wanted.value(QStringLiteral("share")).toMap();
    if (asked.isEmpty())
        return;
    load(session().worker.run([asked](Workspace &w) {
        ShareOrder order;
        order.brand = {asked.value(QStringLiteral("brand")).toLongLong()};
        order.title = asked.value(QStringLiteral("title")).toString();
        order.follows = asked.value(QStringLiteral("follows")).toString();
        AssetSelection works;
        for (const QVariant &id : asked.value(QStringLiteral("assets")).toList())
            works.ids.push_back(id.toLongLong());
        for (const QVariant &code : asked.value(QStringLiteral("codes")).toList()) {
            if (const auto id = AssetRepository(w.db).find(code.toString()))
                works.ids.push_back(id->value);
        }
        if (!works.ids.empty())
            order.assets = works;
        for (const QVariant &id : asked.value(QStringLiteral("proposals")).toList())
            order.proposals.append(Id<Proposal>{id.toLongLong()});
        for (const QVariant &id : asked.value(QStringLiteral("products")).toList())
            order.products.append(Id<LicensedProduct>{id.toLongLong()});
        for (const QVariant &code : asked.value(QStringLiteral("rounds")).toList()) {
            if (const auto product = productOfSubmission(w.db, code.toString()))
                order.products.append(*product);
        }
        for (const QVariant &number : asked.value(QStringLiteral("numbers")).toList())
            order.proposals.append(ProposalService(w).get(number.toString()).id);
        return order;
    }),
         [this](const ShareOrder &order) { share(order); });
}

void PackagesPage::share(const ShareOrder &order)
{
    ShareForm::open(*this, order, [this](const QString &uuid) { openThread(uuid); });
}

void PackagesPage::write(const EntryDraft &draft)
{
    load(
        session().worker.run([draft](Workspace &w) {
            PackageService service(w);
            (void)service.write(draft);
            return service.get(draft.package);
        }),
        [this, isComment = draft.kind == EntryKind::Comment](const Review &review) {
            if (isComment)
                m_desk->talk().clearText();
            showReview(review);
        },
        [this](const Error &) { openThread(m_open); }); // the choice stands as it stood
}

/// Where to and for whom was said before the file was chosen.
void PackagesPage::attach(const EntryDraft &draft)
{
    session().prompts.openFile(this, {tr("Attach a file"), tr("All files (*)"), {}},
                               [this, draft](const QString &path) {
                                   EntryDraft chosen = draft;
                                   chosen.file = path;
                                   write(chosen);
                               });
}

void PackagesPage::withdraw()
{
    const QString uuid = m_desk->review().package.uuid;
    session().prompts.line(this, tr("Withdraw the package"), tr("Why; answers to it are refused from now on"), {},
                           [this, uuid](const QString &reason) {
                               load(session().worker.run([uuid, reason](Workspace &w) {
                                   PackageService service(w);
                                   service.withdraw(uuid, reason);
                                   return service.get(uuid);
                               }),
                                    [this](const Review &review) { showReview(review); });
                           });
}

/// A proposal is made to one institution: the first work's.
void PackagesPage::proposeWanted(const QStringList &codes)
{
    const Review &review = m_desk->review();
    QStringList remarks;
    for (const ReviewEntry &entry : review.entries) {
        if (entry.side == PackageSide::Brand && entry.kind == EntryKind::Comment && codes.contains(entry.subject.code))
            remarks.append(entry.subject.code + QStringLiteral(": ") + entry.body);
    }
    load(session().worker.run([codes](Workspace &w) {
        const AssetRepository assets(w.db);
        QVariantList ids;
        qint64 institution = 0;
        for (const QString &code : codes) {
            const auto id = assets.find(code);
            const auto asset = id ? assets.survivor(*id) : std::nullopt;
            if (!asset || asset->archivedOn || (institution != 0 && asset->institution.value != institution))
                continue;
            institution = asset->institution.value;
            ids.append(asset->id.value);
        }
        return QVariantMap{{QStringLiteral("institution"), institution}, {QStringLiteral("assets"), ids}};
    }),
         [this, brand = review.package.brand, remarks](QVariantMap proposal) {
             proposal.insert(QStringLiteral("brand"), brand.value);
             proposal.insert(QStringLiteral("idea"), remarks.join(u'\n'));
             session().navigator->openRows(QStringLiteral("proposals"), {{QStringLiteral("new"), proposal}});
         });
}

void PackagesPage::step(int direction)
{
    if (isDeskOpen())
        m_desk->step(direction);
    else
        m_table->step(direction);
}

void PackagesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isDeskOpen() && !isDetailOpen()) {
        showList();
        return;
    }
    Page::keyPressEvent(event);
}

QStringList PackagesPage::tourStates() const
{
    return {QStringLiteral("exchange"), QStringLiteral("work"), QStringLiteral("share")};
}

void PackagesPage::showTourState(const QString &state)
{
    if (state.isEmpty()) {
        showList();
        return;
    }
    if (m_model.rowCount() == 0)
        return;
    // The one in which most happens.
    int row = 0;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.at(i).entries > m_model.at(row).entries)
            row = i;
    }
    const ReviewItem item = m_model.at(row);
    if (state == u"share") {
        ShareOrder order;
        order.brand = item.package.brand;
        share(order);
        return;
    }
    load(session().worker.run([uuid = item.package.uuid](Workspace &w) { return PackageService(w).get(uuid); }),
         [this, state](const Review &review) {
             showReview(review);
             if (state != u"work")
                 return;
             for (const Standing &standing : standings(review.entries)) {
                 if (standing.isOpen())
                     m_desk->choose(standing.subject);
             }
         });
}

} // namespace lianming
