#include "ui/proposals/pipelineform.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/proposalwords.h"
#include "ui/text/words.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/linkbutton.h"

#include <algorithm>

namespace lianming {

namespace {

// The cells of a stage's line: phase, Chinese name, English name, probability, patience, and its code.
enum StageCell { Phase, StageZh, StageEn, Probability, Patience, StageCode };
// Of a reason's.
enum ReasonCell { Outcome, ReasonZh, ReasonEn, ReasonCode };

std::pair<QString, std::function<QString()>> phaseChoice(ProposalStage phase)
{
    return {QString::fromLatin1(proposalStageCode(phase)), [phase] {
                return stageText(phase);
            }};
}

std::vector<LineColumn> stageColumns()
{
    LineColumn phase{[] { return PipelineForm::tr("Phase"); }, {}, 146};
    phase.choices.reserve(std::size(proposalStages));
    for (const ProposalStage one : proposalStages)
        phase.choices.push_back(phaseChoice(one));
    return {phase,
            {[] {
                return PipelineForm::tr("In Chinese");
            }},
            {[] {
                return PipelineForm::tr("In English");
            }},
            {[] { return PipelineForm::tr("%"); }, {}, 52, true},
            {[] { return PipelineForm::tr("Days"); }, {}, 64, true}};
}

std::vector<LineColumn> reasonColumns()
{
    return {{[] { return PipelineForm::tr("For"); },
             {phaseChoice(ProposalStage::Declined), phaseChoice(ProposalStage::Withdrawn)},
             136},
            {[] {
                return PipelineForm::tr("In Chinese");
            }},
            {[] {
                return PipelineForm::tr("In English");
            }}};
}

/// A code that the list has not got: "reviewing_2".
QString newCode(const QVariantList &lines, const QString &begin, int cell)
{
    QStringList known;
    for (const QVariant &line : lines)
        known.append(line.toStringList().value(cell));
    for (int number = 2;; ++number) {
        if (const QString code = QStringLiteral("%1_%2").arg(begin).arg(number); !known.contains(code))
            return code;
    }
}

// What ships has no names of its own: both are filled in, so that whoever keeps the list has them in both languages.

QVariantList stageLines(const QList<HouseStage> &stages)
{
    QVariantList out;
    for (const HouseStage &stage : stages) {
        const bool isShipped = stage.nameEn.isEmpty() && stage.nameZh.isEmpty();
        const NamePair names = isShipped ? stageNames(stage.phase) : NamePair{stage.nameEn, stage.nameZh};
        out.append(
            QVariant(QStringList{QString::fromLatin1(proposalStageCode(stage.phase)), names.zh, names.en,
                                 QString::number(stage.probability), QString::number(stage.patienceDays), stage.code}));
    }
    return out;
}

QVariantList reasonLines(const QList<HouseReason> &reasons)
{
    QVariantList out;
    for (const HouseReason &reason : reasons) {
        const auto shipped = shippedReasonMessage(reason.code);
        const bool isShipped = shipped && reason.nameEn.isEmpty() && reason.nameZh.isEmpty();
        const NamePair names =
            isShipped ? inBothLanguages("core", shipped->text) : NamePair{reason.nameEn, reason.nameZh};
        out.append(QVariant(
            QStringList{QString::fromLatin1(proposalStageCode(reason.outcome)), names.zh, names.en, reason.code}));
    }
    return out;
}

} // namespace

PipelineForm::PipelineForm(Id<Institution> institution, const Pipelines &pipelines,
                           const QList<InstitutionItem> &institutions, QWidget *parent)
    : FormPanel(parent), m_institution(institution), m_stages(pipelines.of(institution).stages),
      m_reasons(pipelines.of(institution).reasons), m_stageTable(new LineTable(stageColumns())),
      m_reasonTable(new LineTable(reasonColumns()))
{
    auto *whose = new ChoiceField;
    whose->setObjectName(QStringLiteral("institution"));
    whose->addChoice(qint64(0), [] { return tr("All institutions without their own"); });
    for (const InstitutionItem &item : institutions)
        whose->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    whose->setValue(institution.value);
    connect(whose, &ChoiceField::valueChanged, this,
            [this, whose] { Q_EMIT institutionWanted(whose->value().toLongLong()); });
    addWidget(whose);

    m_stageTable->setNewLine([this](const QStringList &beside) {
        QStringList out = beside.isEmpty() ? QStringList{QStringLiteral("reviewing"), {}, {}, QStringLiteral("25"),
                                                         QStringLiteral("30"),        {}}
                                           : beside;
        out[StageZh].clear();
        out[StageEn].clear();
        out[StageCode] = newCode(m_stageTable->lines(), out.at(Phase), StageCode);
        return out;
    });
    m_reasonTable->setNewLine([this](const QStringList &beside) {
        const QString outcome = beside.value(Outcome, QStringLiteral("declined"));
        return QStringList{outcome, {}, {}, newCode(m_reasonTable->lines(), outcome, ReasonCode)};
    });
    m_stageTable->setLines(stageLines(m_stages));
    m_reasonTable->setLines(reasonLines(m_reasons));
    addSection([] { return tr("Stages"); });
    addField(
        QStringLiteral("stages"),
        [] { return tr("What each stands for, how likely a contract is, when a card is stuck"); }, m_stageTable,
        [] {
            return tr("The rules of moves are those of the phases; each phase needs a stage. 0 days: never stuck.");
        });
    addSection([] { return tr("Reasons"); });
    addField(
        QStringLiteral("reasons"), [] { return tr("Why proposals are declined and withdrawn"); }, m_reasonTable);
    if (pipelines.hasOwnStages(institution.value) || pipelines.hasOwnReasons(institution.value)) {
        auto *back = new LinkButton(QStringLiteral("undo"), tr("Give up the own lists"));
        back->setObjectName(QStringLiteral("giveUp"));
        connect(back, &QPushButton::clicked, this, &PipelineForm::giveUp);
        addFootWidget(back);
    }
    setValidator([this] {
        QHash<QString, QString> out;
        for (const PipelineProblem problem : validate(stages()))
            out.insert(QStringLiteral("stages"), messageText(problemMessage(problem)));
        for (const PipelineProblem problem : validate(reasons()))
            out.insert(QStringLiteral("reasons"), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

QList<HouseStage> PipelineForm::stages() const
{
    QList<HouseStage> out;
    for (const QVariant &line : m_stageTable->lines()) {
        const QStringList cells = line.toStringList();
        HouseStage stage;
        const auto known = std::ranges::find(m_stages, cells.value(StageCode), &HouseStage::code);
        if (known != m_stages.end())
            stage = *known;
        stage.code = cells.value(StageCode);
        stage.phase = parseProposalStage(cells.value(Phase)).value_or(ProposalStage::Inquiry);
        stage.nameZh = cells.value(StageZh).trimmed();
        stage.nameEn = cells.value(StageEn).trimmed();
        stage.probability = cells.value(Probability).toInt();
        stage.patienceDays = cells.value(Patience).toInt();
        out.append(stage);
    }
    sortStages(out);
    return out;
}

QList<HouseReason> PipelineForm::reasons() const
{
    QList<HouseReason> out;
    for (const QVariant &line : m_reasonTable->lines()) {
        const QStringList cells = line.toStringList();
        HouseReason reason;
        const auto known = std::ranges::find(m_reasons, cells.value(ReasonCode), &HouseReason::code);
        if (known != m_reasons.end())
            reason = *known;
        reason.code = cells.value(ReasonCode);
        reason.outcome = parseProposalStage(cells.value(Outcome)).value_or(ProposalStage::Declined);
        reason.nameZh = cells.value(ReasonZh).trimmed();
        reason.nameEn = cells.value(ReasonEn).trimmed();
        out.append(reason);
    }
    return out;
}

void PipelineForm::giveUp()
{
    m_givenUp = true;
    save([] {});
}

} // namespace lianming
