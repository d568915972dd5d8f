#include "ui/approvals/productspage.h"

#include "core/approvals/approvalservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "ui/approvals/productdetail.h"
#include "ui/approvals/reviewview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/exceptionwords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int pictureRowHeight = 56;
constexpr int noOrder = 1'000'000; ///< sorts behind every working day

/// What the person at work may do with products.
ReviewRights rightsOf(Workspace &w)
{
    const Access access = Access::of(w);
    ReviewRights out;
    out.handsIn = access.may(Permission::SubmitProducts);
    out.reviews = access.may(Permission::ReviewProducts) && !access.brand();
    out.closes = access.may(Permission::CloseReviews);
    out.edits = access.may(Permission::EditProducts) && !access.brand();
    out.isLicensee = access.brand().has_value();
    out.name = w.actor.name;
    for (const Reviewer reviewer : reviewers) {
        const auto speaks = [&access](Role role) {
            return access.roles().contains(role);
        };
        if (access.isOpen() || std::ranges::any_of(rolesOf(reviewer), speaks))
            out.speaksAs.append(reviewer);
    }
    return out;
}

QString standingText(const ApprovalItem &item)
{
    return item.approval ? reviewStateText(item.approval->standing.state) : productStateText(item.product.state);
}

Tone standingTone(const ApprovalItem &item)
{
    return item.approval ? reviewStateTone(item.approval->standing.state) : productStateTone(item.product.state);
}

} // namespace

QList<Column<ApprovalItem>> ProductsPage::columns()
{
    const Clock &clock = session().clock;
    return {{QStringLiteral("product"), [] { return tr("Product"); },
             [](const ApprovalItem &item) { return productName(item.product); }, nullptr, Qt::AlignLeft,
             [this](const ApprovalItem &item, int role) -> QVariant {
                 if (role == SubtitleRole)
                     return item.product.sku;
                 if (role != PictureRole)
                     return {};
                 return item.product.pictureSha256.isEmpty()
                            ? QVariant::fromValue(QPixmap())
                            : QVariant::fromValue(m_pictures.get(item.product.pictureSha256));
             },
             280},
            {QStringLiteral("stage"), [] { return tr("Stage"); },
             [](const ApprovalItem &item) {
                 return item.approval ? reviewStageText(item.approval->standing.stage) : QString();
             },
             [](const ApprovalItem &item) { return item.approval ? int(item.approval->standing.stage) : -1; },
             Qt::AlignLeft,
             [](const ApprovalItem &item, int role) -> QVariant {
                 return role == SubtitleRole && item.round > 1 ? QVariant(tr("round %1").arg(item.round)) : QVariant();
             },
             190},
            {QStringLiteral("state"), [] { return tr("State"); }, standingText, nullptr, Qt::AlignLeft,
             paintTone<ApprovalItem>(standingTone), 180},
            {QStringLiteral("waits"), [] { return tr("Waits for"); },
             [](const ApprovalItem &item) {
                 return item.clock.side == ReviewSide::Nobody ? QString() : reviewSideText(item.clock.side);
             },
             nullptr, Qt::AlignLeft, nullptr, 110},
            {QStringLiteral("clock"), [] { return tr("Clock"); },
             [&clock](const ApprovalItem &item) { return clockText(item.clock, clock.today()); },
             [](const ApprovalItem &item) { return item.clock.dueOn ? item.clock.left() : noOrder; }, Qt::AlignLeft,
             [&clock](const ApprovalItem &item, int role) -> QVariant {
                 const bool isShown = role == ToneRole && item.clock.dueOn;
                 return isShown ? QVariant(int(clockTone(item.clock, clock.today()))) : QVariant();
             },
             220},
            {QStringLiteral("remarks"), [] { return tr("Open remarks"); },
             [](const ApprovalItem &item) { return item.openThreads > 0 ? countText(item.openThreads) : QString(); },
             [](const ApprovalItem &item) { return item.openThreads; }, Qt::AlignRight, nullptr, 135},
            {QStringLiteral("brand"), [] { return tr("Brand"); },
             [](const ApprovalItem &item) { return titleText(item.parties.brandEn, item.parties.brandZh); }, nullptr,
             Qt::AlignLeft, nullptr, 150},
            {QStringLiteral("contract"), [] { return tr("Contract"); },
             [](const ApprovalItem &item) { return item.parties.contractNumber; }, nullptr, Qt::AlignLeft, nullptr,
             140}};
}

ProductsPage::ProductsPage(Session &session)
    : Page(session, QStringLiteral("products")),
      m_pictures(FileStore(session.address.filesFolder()), session.pictures, this),
      m_model([](const ApprovalItem &item) { return item.id().value; }, columns()), m_whole(new QStackedWidget),
      m_views(new QStackedWidget), m_table(new RecordTable(session.settings, QStringLiteral("products"))),
      m_empty(new EmptyState(QStringLiteral("products"))), m_footer(new ListFooter), m_review(new ReviewView(*this))
{
    auto *row = new FilterRow;
    m_stage = row->addChip();
    m_waits = row->addChip();
    m_state = row->addChip();
    m_institution = row->addChip();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_table->setRowHeight(pictureRowHeight);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_views, 1);
    column->addWidget(m_footer);
    m_whole->addWidget(list);
    m_whole->addWidget(m_review);
    setContent(m_whole);
    for (Chip *chip : {m_stage, m_waits, m_state, m_institution})
        connect(chip, &Chip::valueChanged, this, &ProductsPage::refill);
    connect(m_search, &SearchField::searched, this, &ProductsPage::refill);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { whenSafe([this, id] { showProduct(id); }); });
    connect(m_empty, &EmptyState::triggered, this, [this] { m_begin->trigger(); });
    connect(&m_pictures, &ThumbnailLoader::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(this, &Page::detailClosed, this, [this] {
        m_open = 0;
        m_table->setFocus();
    });
    connect(m_review, &ReviewView::closed, this, &ProductsPage::closeReview);
    connect(m_review, &ReviewView::written, this, [this] {
        read(m_review->product(), [this](const Opened &opened) { m_review->show(opened.detail, opened.rights); });
        refill();
    });
    m_begin = session.actions.add(this, {QStringLiteral("products.begin"), [] { return tr("New product"); },
                                         QStringLiteral("plus"), QKeySequence::New,
                                         [this] {
                                             begin({});
                                         }});
    session.actions.add(this, {QStringLiteral("products.review"), [] { return tr("Review the pictures"); },
                               QStringLiteral("image"), QKeySequence(Qt::CTRL | Qt::Key_R),
                               [this] {
                                   withCurrent([this](const Opened &opened) { openReview(opened); });
                               }});
    session.actions.add(this, {QStringLiteral("products.submit"), [] { return tr("Hand in files…"); },
                               QStringLiteral("upload"), QKeySequence(),
                               [this] {
                                   withCurrent([this](const Opened &opened) { act(opened, ReviewAct::Submit); });
                               }});
    m_rules = session.actions.add(this, {QStringLiteral("products.stages"), [] { return tr("Stages of products…"); },
                                         QStringLiteral("sliders"), QKeySequence(),
                                         [this] {
                                             showChains();
                                         }});
    session.actions.add(this, {QStringLiteral("products.calendar"), [] { return tr("Working days…"); },
                               QStringLiteral("calendar"), QKeySequence(),
                               [this] {
                                   editCalendar({});
                               }});
    row->addAtEnd(new ActionLink(m_rules));
}

void ProductsPage::retranslate()
{
    m_stage->setTitle(tr("Stage"));
    QList<Chip::Option> stages;
    for (const ReviewStage stage : reviewStages)
        stages.append({int(stage), reviewStageText(stage)});
    m_stage->setOptions(stages);
    m_waits->setTitle(tr("Waits for"));
    m_waits->setOptions({{QStringLiteral("house"), reviewSideText(ReviewSide::House)},
                         {QStringLiteral("licensee"), reviewSideText(ReviewSide::Licensee)},
                         {QStringLiteral("overdue"), tr("Overdue")}});
    m_state->setTitle(tr("In the register"));
    QList<Chip::Option> states;
    for (const ProductState state : productStates)
        states.append({int(state), productStateText(state)});
    m_state->setOptions(states);
    m_institution->setTitle(tr("Institution"));
    QList<Chip::Option> institutions;
    for (const InstitutionItem &item : std::as_const(m_institutions))
        institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
    m_institution->setOptions(institutions);
    m_search->setPlaceholderText(tr("SKU, name, contract, brand"));
    m_table->setAccessibleName(tr("Products"));
    m_empty->setText(tr("No products here"),
                     tr("A product is approved stage by stage, from its concept to its marketing, before it is sold."));
    m_empty->setAction(tr("New product"));
    m_model.retranslate();
    m_review->retranslate();
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showProduct(m_open);
}

ApprovalFilter ProductsPage::filter() const
{
    ApprovalFilter out;
    out.text = m_search->text();
    if (m_stage->value().isValid())
        out.stage = ReviewStage(m_stage->value().toInt());
    const QString waits = m_waits->value().toString();
    if (waits == u"overdue")
        out.overdueOnly = true;
    else if (!waits.isEmpty())
        out.waitsFor = waits == u"house" ? ReviewSide::House : ReviewSide::Licensee;
    if (m_state->value().isValid())
        out.state = ProductState(m_state->value().toInt());
    out.institution = {m_institution->value().toLongLong()};
    return out;
}

void ProductsPage::reload()
{
    load(session().worker.run([](Workspace &w) { return InstitutionService(w).list(); }),
         [this](const QList<InstitutionItem> &items) {
             m_institutions = items;
             QList<Chip::Option> institutions;
             for (const InstitutionItem &item : items)
                 institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
             m_institution->setOptions(institutions);
         });
    refill();
    countWaiting();
    if (m_whole->currentWidget() == m_review)
        read(m_review->product(), [this](const Opened &opened) { m_review->show(opened.detail, opened.rights); });
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showProduct(m_open);
}

void ProductsPage::refill()
{
    load(session().worker.run([f = filter()](Workspace &w) { return ApprovalService(w).list(f); }),
         [this, round = ++m_round](const QList<ApprovalItem> &found) {
             if (round == m_round)
                 showItems(found);
         });
}

void ProductsPage::countWaiting()
{
    load(session().worker.run([](Workspace &w) {
        ApprovalFilter waiting; // for the licensee, or for the house
        waiting.waitsFor = Access::of(w).brand() ? ReviewSide::Licensee : ReviewSide::House;
        return ApprovalService(w).list(waiting).size();
    }),
         [this](qsizetype count) { Q_EMIT badgeChanged(int(count)); });
}

void ProductsPage::showItems(const QList<ApprovalItem> &items)
{
    const QDate today = session().clock.today();
    const auto overdue =
        std::ranges::count_if(items, [today](const ApprovalItem &item) { return item.clock.isOverdue(today); });
    m_model.setRows(items);
    m_views->setCurrentWidget(items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(tr("%n product(s)", nullptr, int(items.size())));
    m_footer->setSums(overdue > 0 ? tr("%n overdue", nullptr, int(overdue)) : QString());
}

void ProductsPage::step(int direction)
{
    m_table->step(direction);
}

void ProductsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        closeReview();
        m_table->select(id);
        showProduct(id);
    });
}

void ProductsPage::openRows(const QVariantMap &wanted)
{
    closeReview();
    const auto stage = parseReviewStage(wanted.value(QStringLiteral("stage")).toString());
    m_stage->setValue(stage ? QVariant(int(*stage)) : QVariant());
    const bool isOverdue = wanted.value(QStringLiteral("overdue")).toBool();
    const QVariant waits = wanted.value(QStringLiteral("waits"));
    m_waits->setValue(isOverdue ? QVariant(QStringLiteral("overdue")) : waits);
    refill();
}

void ProductsPage::read(qint64 id, std::function<void(const Opened &)> then)
{
    load(session().worker.run([id](Workspace &w) {
        const ApprovalService service(w);
        return Opened{service.get({id}), rightsOf(w), service.history({id})};
    }),
         std::move(then));
}

void ProductsPage::showProduct(qint64 id)
{
    read(id, [this](const Opened &opened) { present(opened); });
}

void ProductsPage::present(const Opened &opened)
{
    m_open = opened.detail.item.id().value;
    auto *view = new ProductDetail(session(), m_pictures);
    view->show(opened.detail, opened.rights, opened.history);
    connect(view, &ProductDetail::actWanted, this, [this, opened](ReviewAct wanted) { act(opened, wanted); });
    connect(view, &ProductDetail::editWanted, this, [this, opened] { edit(opened); });
    connect(view, &ProductDetail::recommendWanted, this, [this, opened] { recommend(opened); });
    connect(view, &ProductDetail::reviewWanted, this, [this, opened] { openReview(opened); });
    connect(view, &ProductDetail::tickWanted, this, [this, id = m_open](qint64 change, qint64 version) {
        load(session().worker.run([change, version](Workspace &w) { ApprovalService(w).tickOff({change}, version); }),
             [this, id] {
                 if (m_open == id && !FormPanel::isOpenIn(detail())) // the person may have gone elsewhere
                     showProduct(id);
             });
    });
    connect(view, &ProductDetail::contractWanted, this, [this, id = opened.detail.item.parties.contract.value] {
        session().navigator->openRecord(QStringLiteral("contracts"), id);
    });
    connect(view, &ProductDetail::assetWanted, this,
            [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
    showDetail(opened.detail.item.product.sku, view);
}

void ProductsPage::openReview(const Opened &opened)
{
    whenSafe([this, opened] {
        closeDetail();
        m_review->show(opened.detail, opened.rights);
        m_whole->setCurrentWidget(m_review);
        m_review->setFocus();
    });
}

void ProductsPage::closeReview()
{
    if (m_whole->currentWidget() != m_review)
        return;
    m_whole->setCurrentIndex(0);
    m_table->setFocus();
    if (m_review->product() != 0)
        showProduct(m_review->product());
}

void ProductsPage::withCurrent(const std::function<void(const Opened &)> &then)
{
    if (const qint64 id = m_open != 0 ? m_open : m_table->currentId(); id != 0)
        read(id, then);
    else
        session().messages.info(tr("Choose a product first."));
}

QStringList ProductsPage::tourStates() const
{
    return {QStringLiteral("detail"),  QStringLiteral("review"),     QStringLiteral("beside"),
            QStringLiteral("swipe"),   QStringLiteral("difference"), QStringLiteral("decide"),
            QStringLiteral("hand-in"), QStringLiteral("new"),        QStringLiteral("stages"),
            QStringLiteral("chain"),   QStringLiteral("calendar"),   QStringLiteral("recommend")};
}

void ProductsPage::showTourState(const QString &state)
{
    closeReview();
    if (state.isEmpty()) {
        closeDetail();
        return;
    }
    if (state == u"stages" || state == u"chain" || state == u"calendar") {
        if (state == u"stages")
            showChains();
        else if (state == u"chain")
            readChains([this](const ChainChoices &choices) {
                editChain(choices.chains.isEmpty() ? houseChain() : choices.chains.last());
            });
        else
            editCalendar({});
        return;
    }
    // The product with the most remarks shows most.
    const auto &rows = m_model.rows();
    const auto most = std::ranges::max_element(rows, {}, &ApprovalItem::openThreads);
    const auto waiting = std::ranges::find_if(rows, [](const ApprovalItem &item) {
        return item.approval && item.approval->standing.state == ReviewState::Resubmit;
    });
    if (most == rows.end() || state == u"new") {
        begin({});
        return;
    }
    const qint64 id = state == u"hand-in" && waiting != rows.end() ? waiting->id().value : most->id().value;
    m_table->select(id);
    read(id, [this, state](const Opened &opened) {
        if (state == u"detail") {
            present(opened);
        } else if (state == u"decide") {
            act(opened, ReviewAct::ApproveWithChanges);
        } else if (state == u"recommend") {
            recommend(opened);
        } else if (state == u"hand-in") {
            act(opened, ReviewAct::Submit);
        } else {
            openReview(opened);
            m_review->setMode(state == u"beside"       ? CanvasMode::Beside
                              : state == u"swipe"      ? CanvasMode::Swipe
                              : state == u"difference" ? CanvasMode::Difference
                                                       : CanvasMode::One);
            if (state == u"review")
                m_review->choose(opened.detail.threads.first().id().value);
        }
    });
}

QFuture<QList<RecordHit>> ProductsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        ApprovalFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const ApprovalItem &item : ApprovalService(w).list(filter).mid(0, limit)) {
            const LicensedProduct &product = item.product;
            hits.append({product.id.value, product.nameZh.isEmpty() ? product.nameEn : product.nameZh,
                         product.sku + QStringLiteral(" · ") + item.parties.contractNumber});
        }
        return hits;
    });
}

} // namespace lianming
