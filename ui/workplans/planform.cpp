#include "ui/workplans/planform.h"

#include "core/contracts/contractservice.h"
#include "core/workplans/taskservice.h"
#include "ui/proposals/proposalform.h"
#include "ui/suppliers/contractchoice.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int notesRoom = 72;
constexpr int movesShown = 12;

/// "c12", "s1": the contract or store that a plan is for, as one value of a choice.
QString keyOf(const WorkPlan &plan)
{
    if (plan.store.isSet())
        return u's' + QString::number(plan.store.value);
    return plan.contract.isSet() ? u'c' + QString::number(plan.contract.value) : QString();
}

/// The contract that a key means; 0 for none.
qint64 contractIn(const QString &key)
{
    return key.startsWith(u'c') ? key.mid(1).toLongLong() : 0;
}

QString planField(PlanProblem problem)
{
    switch (problem) {
    case PlanProblem::TitleMissing: return QStringLiteral("title_en");
    case PlanProblem::SubjectMissing: return QStringLiteral("subject");
    case PlanProblem::AnchorMissing: return QStringLiteral("anchor");
    }
    return {};
}

} // namespace

PlanChoices planChoices(Workspace &w)
{
    PlanChoices out;
    ContractFilter filter;
    filter.standings = {ContractStanding::Draft, ContractStanding::Upcoming, ContractStanding::Running,
                        ContractStanding::SellOff};
    out.contracts = ContractService(w).list(filter);
    out.stores = PlanService(w).stores();
    out.templates = PlanTemplateService(w).list();
    out.owners = TaskService(w).owners();
    if (!out.owners.contains(w.actor.name))
        out.owners.prepend(w.actor.name);
    return out;
}

PlanForm::PlanForm(const WorkPlan &plan, const PlanChoices &choices, QWidget *parent)
    : FormPanel(parent), m_plan(plan), m_choices(choices), m_subject(new ChoiceField),
      m_product(productField([] { return tr("The contract as a whole"); })), m_template(new ChoiceField),
      m_titleEn(new QLineEdit(plan.titleEn)), m_titleZh(new QLineEdit(plan.titleZh)),
      m_anchor(makeDateField(plan.anchor)), m_owner(new ChoiceField), m_notes(new QPlainTextEdit(plan.notes)),
      m_preview(new Label(TextSize::Note, Token::Ink2))
{
    const bool isNew = !plan.id.isSet();
    m_subject->setPlaceholder([] { return tr("Choose a contract or a store"); });
    for (const StoreItem &item : choices.stores) {
        const Store store = item.store;
        m_subject->addChoice(u's' + QString::number(store.id.value), [store] {
            return tr("Store: %1").arg(titleText(store.nameEn, store.nameZh) + QStringLiteral(" · ") + store.platform);
        });
    }
    for (const ContractItem &contract : choices.contracts) {
        const QString text = contract.number + QStringLiteral(" · ") + contract.title;
        m_subject->addChoice(u'c' + QString::number(contract.id.value),
                             [text] { return tr("Contract: %1").arg(text); });
    }
    if (!keyOf(plan).isEmpty())
        m_subject->setValue(keyOf(plan));
    m_template->addChoice(QString(), [] { return tr("None: begin empty"); });
    for (const OfferedPlanTemplate &one : choices.templates) {
        m_template->addChoice(one.current.code, [from = one.current] { return titleText(from.nameEn, from.nameZh); });
    }
    m_template->setValue(plan.templateCode);
    m_owner->setEditable(true);
    for (const QString &owner : choices.owners)
        m_owner->addChoice(owner, [owner] { return owner; });
    m_owner->setValue(plan.owner);
    m_notes->setFixedHeight(notesRoom);
    m_preview->setWordWrap(true);
    addField(
        QStringLiteral("subject"), [] { return tr("For"); }, m_subject);
    addField(
        QStringLiteral("product"), [] { return tr("Product"); }, m_product);
    addField(
        QStringLiteral("template"), [] { return tr("Template"); }, m_template);
    addField(
        QStringLiteral("anchor"), [] { return tr("Key date"); }, m_anchor,
        [] { return tr("The launch, the opening or the signature from which the days are counted"); });
    addWidget(m_preview);
    addField(
        QStringLiteral("title_en"), [] { return tr("English name"); }, m_titleEn);
    addField(
        QStringLiteral("title_zh"), [] { return tr("Chinese name"); }, m_titleZh);
    addField(
        QStringLiteral("owner"), [] { return tr("Owner"); }, m_owner);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    for (const char *field : {"subject", "template", "anchor"})
        setFieldShown(QString::fromLatin1(field), isNew);
    m_preview->setVisible(isNew);
    setFieldShown(QStringLiteral("product"), isNew && contractIn(keyOf(plan)) != 0);
    connect(m_subject, &ChoiceField::valueChanged, this, &PlanForm::chooseSubject);
    connect(m_product, &ChoiceField::valueChanged, this, [this] {
        offerTemplates();
        Q_EMIT previewWanted();
    });
    connect(m_template, &ChoiceField::valueChanged, this, [this] {
        nameIt();
        Q_EMIT previewWanted();
    });
    connect(m_anchor, &QDateEdit::dateChanged, this, &PlanForm::previewWanted);
    offerTemplates();
    if (isNew)
        setSaveText([] { return tr("Make plan"); });
    setAlwaysSavable(isNew);
    setValidator([this] { return problems(); });
    markClean();
}

std::optional<PlanSubject> PlanForm::subject() const
{
    const QString key = m_subject->value().toString();
    if (key.isEmpty())
        return std::nullopt;
    if (contractIn(key) == 0)
        return PlanSubject::Store;
    return m_product->value().toLongLong() != 0 ? PlanSubject::Product : PlanSubject::Contract;
}

void PlanForm::chooseSubject()
{
    const qint64 contract = contractIn(m_subject->value().toString());
    setFieldShown(QStringLiteral("product"), contract != 0);
    offerProducts(*m_product, {});
    if (contract != 0)
        Q_EMIT productsWanted(contract);
    offerTemplates();
    Q_EMIT previewWanted();
}

void PlanForm::setProducts(Id<Contract> contract, const QList<LicensedProduct> &products)
{
    if (contractIn(m_subject->value().toString()) == contract.value)
        offerProducts(*m_product, products);
}

void PlanForm::offerTemplates()
{
    const auto subject = this->subject();
    // A product is said after its contract: until then templates for either are offered.
    const auto fits = [&subject](const PlanTemplate &from) {
        return from.subject == *subject || (subject == PlanSubject::Contract && from.subject == PlanSubject::Product);
    };
    auto *list = qobject_cast<QListView *>(m_template->view());
    for (int i = 0; i < m_choices.templates.size(); ++i)
        list->setRowHidden(i + 1, subject && !fits(m_choices.templates[i].current));
    const auto chosen = chosenTemplate();
    if (subject && chosen && !fits(*chosen))
        m_template->setValue(QString());
}

void PlanForm::nameIt()
{
    const auto from = chosenTemplate();
    const bool isUntouched = std::ranges::any_of(m_choices.templates, [this](const OfferedPlanTemplate &one) {
        return one.current.nameEn == m_titleEn->text() && one.current.nameZh == m_titleZh->text();
    });
    const bool isEmpty = m_titleEn->text().isEmpty() && m_titleZh->text().isEmpty();
    if (from && (isEmpty || isUntouched)) {
        m_titleEn->setText(from->nameEn);
        m_titleZh->setText(from->nameZh);
    }
}

std::optional<PlanTemplate> PlanForm::chosenTemplate() const
{
    const QString code = m_template->value().toString();
    for (const OfferedPlanTemplate &one : m_choices.templates) {
        if (one.current.code == code)
            return one.current;
    }
    return std::nullopt;
}

WorkPlan PlanForm::value() const
{
    WorkPlan out = m_plan;
    if (!m_plan.id.isSet()) {
        const QString key = m_subject->value().toString();
        const bool isProduct = subject() == PlanSubject::Product;
        out.store = {subject() == PlanSubject::Store ? key.mid(1).toLongLong() : 0};
        out.product = {isProduct ? m_product->value().toLongLong() : 0};
        out.contract = {isProduct ? 0 : contractIn(key)};
        out.templateCode = m_template->value().toString();
        out.anchor = m_anchor->date();
    }
    out.titleEn = m_titleEn->text().trimmed();
    out.titleZh = m_titleZh->text().trimmed();
    out.owner = m_owner->value().toString().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> PlanForm::problems() const
{
    QHash<QString, QString> out;
    for (const PlanProblem problem : validate(value()))
        out.insert(planField(problem), messageText(problemMessage(problem)));
    if (const auto from = chosenTemplate();
        from && from->subject == PlanSubject::Product && subject() == PlanSubject::Contract)
        out.insert(QStringLiteral("product"), tr("This template is for a product: choose one"));
    return out;
}

QList<ComparedField<WorkPlan>> comparedPlanFields()
{
    return {comparedMember("title_en", &WorkPlan::titleEn), comparedMember("title_zh", &WorkPlan::titleZh),
            comparedMember("owner", &WorkPlan::owner), comparedMember("notes", &WorkPlan::notes)};
}

KeyDateForm::KeyDateForm(QDate anchor, QWidget *parent)
    : FormPanel(parent), m_day(makeDateField(anchor)), m_moves(new Label(TextSize::Body, Token::Ink2))
{
    m_moves->setWordWrap(true);
    addField(
        QStringLiteral("day"), [] { return tr("Key date"); }, m_day,
        [] { return tr("What is done stays where it is; the rest is counted anew"); });
    addSection([] { return tr("What would move"); });
    addWidget(m_moves);
    setSaveText([] { return tr("Move"); });
    setMoves({});
    connect(m_day, &QDateEdit::dateChanged, this, &KeyDateForm::dayChanged);
    markClean();
}

QDate KeyDateForm::day() const
{
    return m_day->date();
}

void KeyDateForm::setMoves(const QList<TaskMove> &moves)
{
    QStringList lines{moves.isEmpty() ? tr("Nothing") : tr("%n task(s)", nullptr, int(moves.size()))};
    for (const TaskMove &move : moves.mid(0, movesShown)) {
        lines.append(
            QStringLiteral("%1: %2 → %3")
                .arg(titleText(move.titleEn, move.titleZh), dateText(move.dueBefore), dateText(move.dueAfter)));
    }
    if (moves.size() > movesShown)
        lines.append(QStringLiteral("…"));
    m_moves->setText(lines.join(u'\n'));
}

} // namespace lianming
