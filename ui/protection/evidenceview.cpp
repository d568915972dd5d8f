#include "ui/protection/evidenceview.h"

#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/protection/evidencedetail.h"
#include "ui/protection/evidenceviewer.h"
#include "ui/protection/stamprunner.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/recordtable.h"

#include <QHBoxLayout>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int mostReasons = 5000; // waiting stamps whose reason is read

QList<Column<EvidenceItem>> evidenceColumns(ThumbnailLoader &pictures)
{
    using Item = EvidenceItem;
    return {
        {QStringLiteral("file"),
         [] { return EvidenceView::tr("File"); },
         [](const Item &item) { return item.row.fileName; },
         {},
         Qt::AlignLeft,
         [&pictures](const Item &item, int role) -> QVariant {
             if (role == PictureRole)
                 return QVariant::fromValue(isPicture(item.row.mediaType) ? pictures.get(item.row.sha256) : QPixmap());
             if (role == SubtitleRole)
                 return item.row.superseded ? EvidenceView::tr("replaced by a later capture")
                                            : evidenceKindText(item.row.kind);
             return role == InkRole && item.row.superseded ? QVariant(int(Token::Ink3)) : QVariant();
         },
         250},
        {QStringLiteral("asset"),
         [] { return EvidenceView::tr("Asset"); },
         [](const Item &item) { return titleText(item.row.assetTitleEn, item.row.assetTitleZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.row.assetCode; }),
         210},
        {QStringLiteral("seller"),
         [] { return EvidenceView::tr("Seller"); },
         [](const Item &item) { return item.row.seller; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return seenPlatformText(item.row.platform); }),
         190},
        {QStringLiteral("captured"), [] { return EvidenceView::tr("Captured at"); },
         [](const Item &item) { return timeText(item.row.capturedAt); },
         [](const Item &item) { return item.row.capturedAt; }, Qt::AlignLeft, nullptr, 160},
        {QStringLiteral("stamp"), [] { return EvidenceView::tr("Time stamp"); },
         [](const Item &item) {
             return item.row.stampedAt ? timeText(*item.row.stampedAt) : EvidenceView::tr("Waiting");
         },
         [](const Item &item) { return item.row.stampedAt.value_or(QDateTime()); }, Qt::AlignLeft,
         [](const Item &item, int role) -> QVariant {
             if (item.row.stampedAt)
                 return {};
             if (role == Qt::ToolTipRole || (role == SubtitleRole && item.isOwnReason))
                 return messageText(item.reason);
             return role == InkRole ? QVariant(int(Token::WaitInk)) : QVariant();
         },
         200},
    };
}

/// Each value once, by its words.
QList<Chip::Option> optionsOf(const QList<EvidenceRow> &rows,
                              const std::function<Chip::Option(const EvidenceRow &)> &option)
{
    QMap<QString, Chip::Option> found;
    for (const EvidenceRow &row : rows) {
        const Chip::Option one = option(row);
        if (!one.text.isEmpty())
            found.insert(one.text + u'\n' + one.value.toString(), one);
    }
    return found.values();
}

} // namespace

EvidenceView::EvidenceView(Page &owner)
    : PageView(owner),
      m_pictures(new ThumbnailLoader(FileStore(session().address.filesFolder()), session().pictures, this)),
      m_model([](const EvidenceItem &item) { return item.row.id.value; }, evidenceColumns(*m_pictures)),
      m_stamps(new StampRunner(session().worker, this)), m_stack(new QStackedWidget),
      m_table(new RecordTable(session().settings, QStringLiteral("evidence"))),
      m_empty(new EmptyState(QStringLiteral("protection"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_asset = row->addChip();
    m_institution = row->addChip();
    m_seller = row->addChip();
    m_platform = row->addChip();
    m_stamp = row->addChip();
    m_table->setRowHeight(56);
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    addNotice(*column);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    addActions();
    row->addAtEnd(new ActionLink(m_bundle));
    row->addAtEnd(new ActionLink(m_check));
    new FileDrop(
        this, [](const QString &) { return true; },
        [this](const QStringList &paths) {
            // Not from within the drop, on which another program waits.
            QMetaObject::invokeMethod(
                this, [this, paths] { take(paths); }, Qt::QueuedConnection);
        });
    for (Chip *chip : {m_asset, m_seller, m_platform, m_stamp})
        connect(chip, &Chip::valueChanged, this, [this] { showLists(); });
    connect(m_institution, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidenceView::showNotice);
    connect(m_pictures, &ThumbnailLoader::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

EvidenceView::~EvidenceView() = default;

void EvidenceView::addNotice(QVBoxLayout &column)
{
    m_notice = new QWidget;
    m_notice->setObjectName(QStringLiteral("notice"));
    m_noticeText = new Label(TextSize::Body, Token::WaitInk);
    m_noticeText->setElided(true);
    m_noticeWay = new LinkButton({}, {});
    m_noticeWay->setObjectName(QStringLiteral("way"));
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(new IconLabel(QStringLiteral("clock"), Token::WaitInk));
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_noticeWay);
    m_notice->hide();
    column.addWidget(m_notice);
    connect(m_noticeWay, &QPushButton::clicked, this, [this] {
        if (m_stamps->isRunning())
            m_stamps->cancel();
        else if (m_lists.queue.hasAuthority)
            m_ask->trigger();
        else
            session().navigator->openRows(QStringLiteral("settings"),
                                          {{QStringLiteral("card"), QStringLiteral("time")}});
    });
    connect(m_stamps, &StampRunner::moved, this, &EvidenceView::showNotice);
    connect(m_stamps, &StampRunner::finished, this,
            [this](qint64 stamped, const StampTrouble &trouble, const StampQueue &queue) {
                m_lists.queue = queue;
                showNotice();
                if (trouble.isSet())
                    session().messages.warn(messageText(troubleMessage(trouble)),
                                            tr("Those that are waiting are requested again automatically."));
                else
                    session().messages.done(tr("%n time stamp(s) received.", nullptr, int(stamped)));
                reload();
            });
    connect(m_stamps, &StampRunner::failed, this, [this](const Error &error) {
        showNotice();
        session().messages.fail(error);
    });
}

void EvidenceView::addActions()
{
    // The page's: they work wherever one is on it.
    const auto add = [this](const char *id, std::function<QString()> text, const char *iconName,
                            const QKeySequence &key, void (EvidenceView::*act)()) {
        return session().actions.add(&page(),
                                     {QLatin1String(id), std::move(text), QLatin1String(iconName), key, [this, act] {
                                          Q_EMIT wanted([this, act] { (this->*act)(); });
                                      }});
    };
    m_add = add(
        "protection.evidence", [] { return tr("Add evidence…"); }, "upload",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &EvidenceView::addEvidence);
    m_paste = add(
        "protection.paste", [] { return tr("Paste as evidence"); }, "copy", QKeySequence::Paste, &EvidenceView::paste);
    m_check = add(
        "protection.verify", [] { return tr("Verify a bundle…"); }, "check", {}, &EvidenceView::chooseBundle);
    m_ask = add(
        "protection.stamp", [] { return tr("Ask for time stamps now"); }, "clock", {}, &EvidenceView::askForStamps);
    m_bundle = add(
        "protection.bundle", [] { return tr("Bundle…"); }, "export", {}, &EvidenceView::bundleSelected);
}

void EvidenceView::retranslate()
{
    m_asset->setTitle(tr("Asset"));
    m_institution->setTitle(tr("Institution"));
    m_seller->setTitle(tr("Seller"));
    m_platform->setTitle(tr("Platform"));
    m_stamp->setTitle(tr("Time stamp"));
    m_stamp->setOptions({{QStringLiteral("waiting"), tr("waiting")}, {QStringLiteral("stamped"), tr("stamped")}});
    m_table->setAccessibleName(tr("Evidence"));
    m_model.retranslate();
    showLists();
    if (m_open != 0 && showsRecord())
        showEvidence(m_open, true);
}

void EvidenceView::reload()
{
    load(session().worker.run([institution = m_institution->value().toLongLong()](Workspace &w) {
        ProtectionService service(w);
        Lists out{service.evidenceList(), {}, {}, StampService(w).queue(mostReasons)};
        if (institution != 0)
            out.ofInstitution = service.evidenceList({{}, {institution}});
        for (const InstitutionItem &item : InstitutionService(w).list())
            out.institutions.append({item.id.value, {item.nameEn, item.nameZh}});
        return out;
    }),
         [this](const Lists &lists) {
             m_lists = lists;
             showLists();
         });
    if (m_open != 0 && showsRecord())
        showEvidence(m_open, true);
}

bool EvidenceView::isShown(const EvidenceRow &row) const
{
    const auto fits = [](const Chip *chip, const QVariant &value) {
        return !chip->value().isValid() || chip->value() == value;
    };
    return fits(m_asset, row.asset.value) && fits(m_seller, row.seller) && fits(m_platform, row.platform)
           && fits(m_stamp, row.stampedAt ? QStringLiteral("stamped") : QStringLiteral("waiting"));
}

void EvidenceView::showLists()
{
    m_asset->setOptions(optionsOf(m_lists.all, [](const EvidenceRow &row) {
        return Chip::Option{row.asset.value, titleText(row.assetTitleEn, row.assetTitleZh)};
    }));
    m_seller->setOptions(optionsOf(m_lists.all, [](const EvidenceRow &row) {
        return Chip::Option{row.seller, row.seller};
    }));
    m_platform->setOptions(optionsOf(m_lists.all, [](const EvidenceRow &row) {
        return Chip::Option{row.platform, seenPlatformText(row.platform)};
    }));
    QList<Chip::Option> institutions;
    for (const auto &[id, names] : std::as_const(m_lists.institutions))
        institutions.append({id, titleText(names.first, names.second)});
    m_institution->setOptions(institutions);

    QHash<QString, Message> reasons;
    for (const Stamp &stamp : std::as_const(m_lists.queue.waiting)) {
        if (stamp.purpose == StampPurpose::Evidence)
            reasons.insert(stamp.digest, m_lists.queue.reason(stamp));
    }
    QList<EvidenceItem> items;
    for (const EvidenceRow &row : m_institution->value().isValid() ? m_lists.ofInstitution : m_lists.all) {
        if (isShown(row))
            items.append({row, reasons.value(row.sha256, troubleMessage({})), m_lists.queue.hasAuthority});
    }
    const bool isEmpty = m_lists.all.isEmpty();
    if (isEmpty || !items.isEmpty()) {
        m_empty->setText(
            tr("No evidence yet"),
            tr("Drop files or a folder here, or paste a screenshot. Everything is kept unchanged, with its SHA-256, "
               "a time stamp and a record of all that is done with it."));
        m_empty->setAction(tr("Add evidence…"));
    } else {
        m_empty->setText(tr("Nothing matches these filters"), tr("Remove some of them."));
        m_empty->setAction({});
    }
    m_model.setRows(items);
    m_stack->setCurrentWidget(items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(tr("%n piece(s) of evidence", nullptr, int(items.size())));
    showNotice();
}

void EvidenceView::showNotice()
{
    const int chosen = int(m_table->selectionModel()->selectedRows().size());
    setAvailable(m_bundle, chosen > 0,
                 chosen > 0 ? tr("The selected evidence, with everything needed to check it independently.")
                            : tr("Select one or more pieces first."));
    m_footer->setSums(chosen > 1 ? tr("%n selected", nullptr, chosen)
                                 : tr("Drop files or a folder here, or paste a screenshot."));

    const Stamp *first = nullptr;
    int waiting = 0;
    for (const EvidenceRow &row : std::as_const(m_lists.all))
        waiting += row.stampedAt ? 0 : 1;
    for (const Stamp &stamp : std::as_const(m_lists.queue.waiting)) {
        if (!first && stamp.purpose == StampPurpose::Evidence)
            first = &stamp;
    }
    m_ask->setEnabled(m_lists.queue.hasAuthority && m_lists.queue.counts.waiting > 0 && !m_stamps->isRunning());
    m_notice->setVisible(waiting > 0 || m_stamps->isRunning());
    if (m_stamps->isRunning()) {
        m_noticeText->setText(
            tr("Asking for time stamps: %1 of %2").arg(countText(m_stamps->done()), countText(m_stamps->total())));
        m_noticeWay->setText(tr("Cancel"));
        return;
    }
    QString text = tr("%n piece(s) are waiting for a time stamp.", nullptr, waiting);
    if (first)
        text += u' ' + messageText(m_lists.queue.reason(*first));
    m_noticeText->setText(text);
    m_noticeWay->setText(m_lists.queue.hasAuthority ? tr("Ask now") : tr("Set up trusted time…"));
}

void EvidenceView::askForStamps()
{
    m_stamps->start(StampService::Which::All);
    showNotice();
}

void EvidenceView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showEvidence(id); });
}

void EvidenceView::openRows(const QVariantMap &filter)
{
    const auto set = [&filter](Chip *chip, const char *key) {
        const QSignalBlocker quiet(chip);
        chip->setValue(filter.value(QLatin1String(key)));
    };
    {
        const QSignalBlocker quiet(m_stamp);
        m_stamp->setValue(filter.value(QStringLiteral("waiting")).toBool() ? QVariant(QStringLiteral("waiting"))
                                                                           : QVariant());
    }
    set(m_asset, "asset");
    set(m_institution, "institution");
    set(m_seller, "seller");
    set(m_platform, "platform");
    reload();
    if (const qint64 id = filter.value(QStringLiteral("record")).toLongLong())
        openRecord(id);
}

void EvidenceView::step(int direction)
{
    m_table->step(direction);
}

void EvidenceView::showTourState(const QString &state)
{
    if (m_model.rowCount() == 0)
        return;
    if (state == u"form") {
        EvidenceOffer offered;
        const EvidenceRow &row = m_model.at(0).row;
        offered.plan.files = {QStringLiteral("listing-1.png"), QStringLiteral("listing-2.png")};
        offered.plan.bytes = row.bytes;
        askForm(offered);
    } else if (state == u"bundle") {
        bundle({m_model.idAt(0)});
    } else {
        int picture = 0;
        while (picture + 1 < m_model.rowCount() && !isPicture(m_model.at(picture).row.mediaType))
            ++picture;
        showEvidence(m_model.idAt(picture));
    }
}

} // namespace lianming
