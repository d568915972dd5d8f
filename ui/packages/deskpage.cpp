#include "ui/packages/deskpage.h"

#include "core/approvals/reviewstage.h"
#include "core/proposals/proposalstage.h"
#include "ui/shell/icons.h"
#include "ui/shell/navigator.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lianming {

namespace {

QString taskText(const DeskItem &item)
{
    switch (item.task) {
    case DeskTask::AnswerPackage: return DeskPage::tr("The museum shared something: choose and answer");
    case DeskTask::HandInProduct: {
        const auto stage = parseReviewStage(item.stage);
        return DeskPage::tr("To be handed in: %1").arg(stage ? reviewStageText(*stage) : item.stage);
    }
    case DeskTask::HandInReport: return DeskPage::tr("Hand in the sales report");
    case DeskTask::FollowProposal: {
        const auto stage = parseProposalStage(item.stage);
        return stage ? stageText(*stage) : item.stage;
    }
    }
    return {};
}

} // namespace

DeskPage::DeskPage(Session &session)
    : Page(session, QStringLiteral("desk")), m_proposals(new KeyFigure), m_contracts(new KeyFigure),
      m_products(new KeyFigure), m_waiting(new Card), m_ways(new Card), m_items(new QVBoxLayout),
      m_propose(new QPushButton(icon(QStringLiteral("plus")), {})),
      m_report(new QPushButton(icon(QStringLiteral("upload")), {})),
      m_product(new QPushButton(icon(QStringLiteral("products")), {})),
      m_package(new QPushButton(icon(QStringLiteral("packages")), {}))
{
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    grid->setSpacing(space::l);
    int column = 0;
    for (KeyFigure *figure : {m_proposals, m_contracts, m_products}) {
        grid->setColumnStretch(column, 1);
        grid->addWidget(figure, 0, column++);
    }
    m_items->setSpacing(space::xs);
    m_waiting->body()->addLayout(m_items);
    m_waiting->body()->addStretch(1);
    for (QPushButton *way : {m_propose, m_product, m_report, m_package})
        m_ways->body()->addWidget(way);
    m_ways->body()->addStretch(1);
    grid->addWidget(m_waiting, 1, 0, 1, 2);
    grid->addWidget(m_ways, 1, 2);
    grid->setRowStretch(1, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(scroll);

    Navigator *const &navigator = session.navigator;
    const auto leadTo = [this, &navigator](QPushButton *way, const char *page) {
        connect(way, &QPushButton::clicked, this, [&navigator, page] { navigator->openPage(QLatin1StringView(page)); });
    };
    connect(m_propose, &QPushButton::clicked, this, [&navigator] {
        navigator->openRows(QStringLiteral("proposals"),
                            {{QStringLiteral("new"), QVariantMap{{QStringLiteral("idea"), QString()}}}});
    });
    leadTo(m_product, "products");
    leadTo(m_report, "royalties");
    leadTo(m_package, "packages");
    connect(m_proposals, &KeyFigure::opened, m_propose,
            [&navigator] { navigator->openPage(QStringLiteral("proposals")); });
    connect(m_contracts, &KeyFigure::opened, m_propose,
            [&navigator] { navigator->openPage(QStringLiteral("contracts")); });
    connect(m_products, &KeyFigure::opened, m_propose,
            [&navigator] { navigator->openPage(QStringLiteral("products")); });
}

void DeskPage::retranslate()
{
    m_proposals->setTitle(tr("Open proposals"));
    m_contracts->setTitle(tr("Contracts"));
    m_products->setTitle(tr("Released products"));
    m_waiting->setTitle(tr("Waiting for you"));
    m_ways->setTitle(tr("What would you like to do?"));
    m_propose->setText(tr("Propose a collaboration"));
    m_product->setText(tr("Hand in artwork or a sample"));
    m_report->setText(tr("Hand in a sales report"));
    m_package->setText(tr("Answer what was shared"));
    fill();
}

void DeskPage::reload()
{
    load(session().worker.run([](Workspace &w) { return brandDesk(w); }), [this](const BrandDesk &desk) {
        m_desk = desk;
        fill();
    });
}

void DeskPage::fill()
{
    m_proposals->setFigure(countText(m_desk.proposals));
    m_contracts->setFigure(countText(m_desk.contracts));
    m_products->setFigure(countText(m_desk.products));
    const QString brand = titleText(m_desk.brandEn, m_desk.brandZh);
    for (KeyFigure *figure : {m_proposals, m_contracts, m_products})
        figure->setLine(brand);
    while (QLayoutItem *old = m_items->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int waiting = 0;
    for (const DeskItem &item : std::as_const(m_desk.items)) {
        addItem(item);
        waiting += item.task == DeskTask::FollowProposal ? 0 : 1;
    }
    if (m_desk.items.isEmpty())
        m_items->addWidget(new Label(tr("Nothing waits for you."), TextSize::Body, Token::Ink2));
    Q_EMIT badgeChanged(waiting);
}

void DeskPage::addItem(const DeskItem &item)
{
    const QString due = item.due.isValid() ? dateText(item.due) + QStringLiteral(" · ")
                                                 + relativeText(item.due, session().clock.today())
                                           : QString();
    auto *row = new ClickRow(item.label, due);
    const QString title = titleText(item.titleEn, item.titleZh);
    row->addLine(title.isEmpty() ? taskText(item) : title + QStringLiteral(" · ") + taskText(item), TextSize::Note,
                 item.isLate ? Token::StopInk : Token::Ink2);
    if (item.task != DeskTask::FollowProposal)
        row->setBar(item.isLate ? Token::Stop : Token::Wait);
    connect(row, &ClickRow::clicked, this, [this, item] { openItem(item); });
    m_items->addWidget(row);
}

void DeskPage::openItem(const DeskItem &item)
{
    Navigator *navigator = session().navigator;
    switch (item.task) {
    case DeskTask::AnswerPackage: navigator->openRecord(QStringLiteral("packages"), item.record); break;
    case DeskTask::HandInProduct: navigator->openRecord(QStringLiteral("products"), item.record); break;
    case DeskTask::HandInReport: navigator->openPage(QStringLiteral("royalties")); break;
    case DeskTask::FollowProposal: navigator->openRecord(QStringLiteral("proposals"), item.record); break;
    }
}

} // namespace lianming
