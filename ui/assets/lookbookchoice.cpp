#include "ui/assets/lookbookchoice.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/shell/icons.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

LookbookChoiceView::Answer answerIn(Workspace &w, const QString &path)
{
    const ChosenWorks chosen = LookbookService(w).readChoice(path);
    LookbookChoiceView::Answer out;
    out.file = QFileInfo(path).fileName();
    out.choice = chosen.choice;
    out.brand = chosen.brand;
    if (chosen.brand.isSet()) {
        const Brand brand = BrandService(w).get(chosen.brand);
        out.brandEn = brand.nameEn;
        out.brandZh = brand.nameZh;
    }
    const AssetService assets(w);
    const QList<InstitutionItem> institutions = InstitutionService(w).list();
    out.works.reserve(chosen.works.size());
    for (const ChosenWork &work : chosen.works) {
        LookbookChoiceView::Work shown;
        shown.chosen = work;
        const QList<AssetRow> rows = work.asset.isSet() ? assets.rows({work.asset.value}) : QList<AssetRow>();
        if (!rows.isEmpty()) {
            shown.row = rows.first();
            const auto house = std::ranges::find(institutions, shown.row.institution, &InstitutionItem::id);
            if (house != institutions.end()) {
                shown.institutionEn = house->nameEn;
                shown.institutionZh = house->nameZh;
            }
        }
        out.works.append(shown);
    }
    return out;
}

} // namespace

LookbookChoiceView::LookbookChoiceView(const Answer &answer, QWidget *parent) : DetailView(parent), m_answer(answer)
{
    fill();
}

void LookbookChoiceView::ask(Page &page)
{
    page.session().prompts.openFile(
        &page,
        {tr("Read a brand's choice"), tr("Choices from a lookbook (*.json *.csv *.txt *.eml);;All files (*)"), {}},
        [&page](const QString &path) { open(page, path); });
}

void LookbookChoiceView::open(Page &page, const QString &path)
{
    page.load(page.session().worker.run([path](Workspace &w) { return answerIn(w, path); }), [&page](
                                                                                                 const Answer &answer) {
        page.whenSafe([&page, answer] {
            auto *view = new LookbookChoiceView(answer);
            connect(view, &LookbookChoiceView::assetWanted, &page, &Page::openRecord, Qt::QueuedConnection);
            connect(view, &LookbookChoiceView::proposalWanted, &page, [&page](const QVariantMap &proposal) {
                page.session().navigator->openRows(QStringLiteral("proposals"), {{QStringLiteral("new"), proposal}});
            });
            const QString who = titleText(answer.brandEn, answer.brandZh);
            const QString name = who.isEmpty() ? answer.file : who;
            if (const QVariantList chosen = view->assets(); !chosen.isEmpty())
                page.openRows(
                    {{QStringLiteral("ids"), chosen}, {QStringLiteral("title"), tr("Chosen by %1").arg(name)}});
            page.showDetail(tr("A brand's choice"), view);
        });
    });
}

void LookbookChoiceView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

QVariantList LookbookChoiceView::assets() const
{
    QVariantList out;
    for (const Work &work : m_answer.works) {
        if (work.row.id.isSet())
            out.append(work.row.id.value);
    }
    return out;
}

void LookbookChoiceView::fill()
{
    begin();
    const QString brand = titleText(m_answer.brandEn, m_answer.brandZh);
    addTitle(brand.isEmpty() ? m_answer.file : brand, m_answer.choice.lookbook);
    addWords(tr("%n works are chosen.", nullptr, int(m_answer.works.size())), TextSize::Body, Token::Ink2);
    if (!m_answer.choice.remark.isEmpty())
        addWords(m_answer.choice.remark);
    addProposals();
    addHead(tr("Chosen works"));
    for (const Work &work : std::as_const(m_answer.works)) {
        if (work.row.id.isSet())
            addWork(work);
    }
    addUnknown();
    finish();
}

void LookbookChoiceView::addWork(const Work &work)
{
    const QString title = titleText(work.row.titleEn, work.row.titleZh);
    LinkButton *link = addLink(QStringLiteral("image"), QStringLiteral("%1 · %2").arg(title, work.row.code));
    connect(link, &QPushButton::clicked, this, [this, id = work.row.id.value] { Q_EMIT assetWanted(id); });
    if (work.row.archived)
        addWords(tr("Archived meanwhile."), TextSize::Note, Token::WaitInk);
    if (!work.chosen.line.remark.isEmpty())
        addWords(work.chosen.line.remark, TextSize::Note, Token::Ink2);
}

void LookbookChoiceView::addUnknown()
{
    QStringList codes;
    for (const Work &work : std::as_const(m_answer.works)) {
        if (!work.row.id.isSet())
            codes.append(work.chosen.line.code);
    }
    if (codes.isEmpty())
        return;
    addHead(tr("Not here any more"));
    addWords(codes.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", ")), TextSize::Body, Token::WaitInk);
}

QList<LookbookChoiceView::House> LookbookChoiceView::houses() const
{
    QList<House> out;
    for (const Work &work : m_answer.works) {
        if (!work.row.id.isSet() || work.row.archived)
            continue;
        auto house = std::ranges::find(out, work.row.institution.value, &House::institution);
        if (house == out.end()) {
            out.append({work.row.institution.value, titleText(work.institutionEn, work.institutionZh), {}, {}});
            house = std::prev(out.end());
        }
        house->assets.append(work.row.id.value);
        if (!work.chosen.line.remark.isEmpty())
            house->remarks.append(work.row.code + QStringLiteral(": ") + work.chosen.line.remark);
    }
    return out;
}

/// A proposal is made to one institution.
void LookbookChoiceView::addProposals()
{
    const QList<House> all = houses();
    if (all.isEmpty())
        return;
    FlowRow *buttons = addButtonRow();
    for (const House &house : all) {
        const QString text = all.size() == 1
                                 ? tr("New proposal from these")
                                 : tr("New proposal to %1 (%2)").arg(house.name, countText(house.assets.size()));
        auto *button = new QPushButton(icon(QStringLiteral("plus")), text);
        button->setObjectName(QStringLiteral("propose"));
        buttons->addWidget(button);
        QStringList idea{m_answer.choice.remark};
        idea += house.remarks;
        idea.removeAll(QString());
        const QVariantMap proposal{{QStringLiteral("institution"), house.institution},
                                   {QStringLiteral("brand"), m_answer.brand.value},
                                   {QStringLiteral("assets"), house.assets},
                                   {QStringLiteral("idea"), idea.join(u'\n')}};
        connect(button, &QPushButton::clicked, this, [this, proposal] { Q_EMIT proposalWanted(proposal); });
    }
}

} // namespace lianming
