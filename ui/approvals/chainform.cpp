#include "ui/approvals/chainform.h"

#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/linkbutton.h"

#include <QCheckBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int mostDays = 250;
constexpr int indent = space::s; ///< of what belongs to a stage

/// Institutions and contracts as one choice: an institution's id, a contract's with its sign changed.
qint64 ownerValue(const ReviewChain &chain)
{
    return chain.contract.isSet() ? -chain.contract.value : chain.institution.value;
}

QString chainField(ChainProblem problem)
{
    switch (problem) {
    case ChainProblem::CategoryForm: return QStringLiteral("category");
    case ChainProblem::SilenceNotOfContract:
    case ChainProblem::SilenceRange: return QStringLiteral("silence");
    default: return QStringLiteral("stages");
    }
}

} // namespace

StagesGrid::StagesGrid(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const ReviewStage stage : reviewStages) {
        Line line{stage, new QCheckBox, new QSpinBox, {}};
        line.isIn->setObjectName(QStringLiteral("stage-") + QLatin1StringView(reviewStageCode(stage)));
        line.days->setRange(1, mostDays);
        auto *head = new QHBoxLayout;
        head->addWidget(line.isIn, 1);
        head->addWidget(line.days);
        column->addLayout(head);
        auto *under = new QHBoxLayout;
        under->setContentsMargins(indent, 0, 0, space::s);
        auto *who = new FlowRow;
        for (const Reviewer reviewer : reviewers) {
            auto *box = new QCheckBox;
            box->setObjectName(QLatin1StringView(reviewStageCode(stage)) + u'-'
                               + QLatin1StringView(reviewerCode(reviewer)));
            who->addWidget(box);
            line.reviewers.append(box);
            connect(box, &QCheckBox::toggled, this, &StagesGrid::changed);
        }
        under->addLayout(who);
        column->addLayout(under);
        connect(line.isIn, &QCheckBox::toggled, this, [this] {
            follow();
            Q_EMIT changed();
        });
        connect(line.days, &QSpinBox::valueChanged, this, &StagesGrid::changed);
        m_lines.append(line);
    }
    retranslate();
    follow();
}

QList<ChainStage> StagesGrid::stages() const
{
    QList<ChainStage> out;
    for (const Line &line : m_lines) {
        if (!line.isIn->isChecked())
            continue;
        ChainStage stage{line.stage, line.days->value(), {}};
        for (size_t i = 0; i < reviewers.size(); ++i) {
            if (line.reviewers[qsizetype(i)]->isChecked())
                stage.reviewers.append(reviewers[i]);
        }
        out.append(stage);
    }
    return out;
}

QStringList StagesGrid::lines() const
{
    return stageLines(stages());
}

void StagesGrid::setLines(const QStringList &lines)
{
    const QSignalBlocker quiet(this);
    const auto wanted = parseStageLines(lines).value_or(QList<ChainStage>());
    const ReviewChain house = houseChain(); // what a stage begins with when it is taken in
    for (const Line &line : std::as_const(m_lines)) {
        const auto found = std::ranges::find(wanted, line.stage, &ChainStage::stage);
        const ChainStage stage = found == wanted.end() ? house.at(line.stage) : *found;
        line.isIn->setChecked(found != wanted.end());
        line.days->setValue(stage.days);
        for (size_t i = 0; i < reviewers.size(); ++i)
            line.reviewers[qsizetype(i)]->setChecked(stage.reviewers.contains(reviewers[i]));
    }
    follow();
}

void StagesGrid::follow()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.days->setEnabled(line.isIn->isChecked());
        for (QCheckBox *box : line.reviewers)
            box->setEnabled(line.isIn->isChecked());
    }
}

void StagesGrid::retranslate()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.isIn->setText(reviewStageText(line.stage));
        line.days->setSuffix(tr(" working days"));
        line.days->setAccessibleName(tr("%1: working days").arg(reviewStageText(line.stage)));
        for (size_t i = 0; i < reviewers.size(); ++i)
            line.reviewers[qsizetype(i)]->setText(reviewerText(reviewers[i]));
    }
}

void StagesGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString chainOwner(const ReviewChain &chain, const ChainChoices &choices)
{
    if (chain.contract.isSet()) {
        const auto found = std::ranges::find(choices.contracts, chain.contract, &ContractItem::id);
        return found == choices.contracts.end() ? QString() : found->number + QStringLiteral(" · ") + found->title;
    }
    const auto found = std::ranges::find(choices.institutions, chain.institution, &InstitutionItem::id);
    return found == choices.institutions.end() ? ChainForm::tr("All institutions")
                                               : titleText(found->nameEn, found->nameZh);
}

QString chainProducts(const ReviewChain &chain)
{
    return chain.category.isEmpty() ? ChainForm::tr("All products") : categoryText(chain.category);
}

ChainForm::ChainForm(const ReviewChain &chain, const ChainChoices &choices, QWidget *parent)
    : FormPanel(parent), m_chain(chain), m_others(choices.chains), m_owner(new ChoiceField),
      m_category(new CodePicker(new PathSource(PathTree::Categories, choices.categories))), m_stages(new StagesGrid),
      m_silence(new QSpinBox)
{
    const auto offer = [&](const ReviewChain &one) {
        m_owner->addChoice(ownerValue(one), [one, choices] { return chainOwner(one, choices); });
    };
    offer({});
    for (const InstitutionItem &item : choices.institutions) {
        ReviewChain one;
        one.institution = item.id;
        offer(one);
    }
    for (const ContractItem &item : choices.contracts) {
        ReviewChain one;
        one.contract = item.id;
        offer(one);
    }
    m_owner->setValue(ownerValue(chain));
    m_owner->setEnabled(!chain.id.isSet());
    m_category->setCodes(chain.category.isEmpty() ? QStringList() : QStringList{chain.category});
    m_category->setPlaceholder([] { return tr("All products"); });
    m_category->setEnabled(!chain.id.isSet());
    m_stages->setLines(stageLines(chain.stages));
    m_silence->setObjectName(QStringLiteral("silence"));
    m_silence->setRange(0, mostDays);
    m_silence->setValue(chain.silenceDays.value_or(0));
    m_others.removeIf([&chain](const ReviewChain &one) { return one.id == chain.id; });
    addField(
        QStringLiteral("owner"), [] { return tr("Of"); }, m_owner,
        [] { return tr("A contract's stages come before its institution's, and these before the house's."); });
    addField(
        QStringLiteral("category"), [] { return tr("For products of the category"); }, m_category,
        [] { return tr("One, with all below it. Empty: for all products."); });
    addField(
        QStringLiteral("stages"), [] { return tr("Stages, days to answer, reviewers"); }, m_stages,
        [] { return tr("What is in approval already goes on by the stages it began with."); });
    addField(
        QStringLiteral("silence"), [] { return tr("Silence is an approval after"); }, m_silence,
        [] {
            return tr("Working days without an answer, if the contract says so. Otherwise silence is no approval.");
        });
    connect(m_owner, &ChoiceField::valueChanged, this, &ChainForm::showSilence);
    if (chain.id.isSet()) {
        auto *remove = new LinkButton(QStringLiteral("trash"), tr("Give up these stages"));
        remove->setObjectName(QStringLiteral("giveUpStages"));
        connect(remove, &QPushButton::clicked, this, &ChainForm::removeWanted);
        addFootWidget(remove);
    }
    setAlwaysSavable(!chain.id.isSet());
    setValidator([this] { return problems(); });
    showSilence();
    markClean();
}

void ChainForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showSilence();
    FormPanel::changeEvent(event);
}

void ChainForm::showSilence()
{
    m_silence->setSpecialValueText(tr("Never"));
    m_silence->setSuffix(tr(" working days"));
    setFieldShown(QStringLiteral("silence"), m_owner->value().toLongLong() < 0);
}

ReviewChain ChainForm::value() const
{
    ReviewChain out = m_chain;
    const qint64 owner = m_owner->value().toLongLong();
    out.institution = {std::max<qint64>(owner, 0)};
    out.contract = {std::max<qint64>(-owner, 0)};
    out.category = m_category->codes().value(0);
    out.stages = m_stages->stages();
    out.silenceDays.reset();
    if (out.contract.isSet() && m_silence->value() > 0)
        out.silenceDays = m_silence->value();
    return out;
}

QHash<QString, QString> ChainForm::problems() const
{
    QHash<QString, QString> out;
    const ReviewChain chain = value();
    for (const ChainProblem problem : validate(chain))
        out.insert(chainField(problem), messageText(problemMessage(problem)));
    if (m_category->codes().size() > 1)
        out.insert(QStringLiteral("category"), tr("Choose one category."));
    const auto isSame = [&chain](const ReviewChain &one) {
        return one.institution == chain.institution && one.contract == chain.contract && one.category == chain.category;
    };
    if (std::ranges::any_of(m_others, isSame))
        out.insert(QStringLiteral("owner"), tr("These products have stages of their own already: change those."));
    return out;
}

} // namespace lianming
