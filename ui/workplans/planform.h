// The form of a new plan: for what, from which template, around which key date; says beforehand from when to when it
// runs. And that of an existing one's titles and owner, and of another key date, with what would move.
#pragma once

#include "core/contracts/contract.h"
#include "core/products/product.h"
#include "core/workplans/planservice.h"
#include "core/workplans/templateservice.h"
#include "ui/widgets/twoversions.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

/// What a plan can be made for and from.
struct PlanChoices {
    QList<ContractItem> contracts; ///< neither ended nor terminated
    QList<StoreItem> stores;
    QList<OfferedPlanTemplate> templates;
    QStringList owners;
};
[[nodiscard]] PlanChoices planChoices(Workspace &w);

class PlanForm : public FormPanel
{
    Q_OBJECT

public:
    PlanForm(const WorkPlan &plan, const PlanChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] WorkPlan value() const;
    /// The template that is chosen, if one is.
    [[nodiscard]] std::optional<PlanTemplate> chosenTemplate() const;
    void setPreview(const QString &text) { m_preview->setText(text); }
    /// Those of the contract that is chosen.
    void setProducts(Id<Contract> contract, const QList<LicensedProduct> &products);

Q_SIGNALS:
    /// Template, key date or subject are others now: what the plan would be is asked anew.
    void previewWanted();
    /// Another contract is chosen: its products are asked for.
    void productsWanted(qint64 contract);

private:
    [[nodiscard]] std::optional<PlanSubject> subject() const;
    void chooseSubject();
    void offerTemplates();
    void nameIt();
    [[nodiscard]] QHash<QString, QString> problems() const;

    WorkPlan m_plan;
    PlanChoices m_choices;
    ChoiceField *m_subject; ///< a contract or a store
    ChoiceField *m_product; ///< of the contract; 0: the contract itself
    ChoiceField *m_template;
    QLineEdit *m_titleEn;
    QLineEdit *m_titleZh;
    QDateEdit *m_anchor;
    ChoiceField *m_owner;
    QPlainTextEdit *m_notes;
    Label *m_preview;
};

/// What of a plan's head two people may both have changed.
[[nodiscard]] QList<ComparedField<WorkPlan>> comparedPlanFields();

class KeyDateForm : public FormPanel
{
    Q_OBJECT

public:
    explicit KeyDateForm(QDate anchor, QWidget *parent = nullptr);

    [[nodiscard]] QDate day() const;
    void setMoves(const QList<TaskMove> &moves);

Q_SIGNALS:
    void dayChanged(QDate day);

private:
    QDateEdit *m_day;
    Label *m_moves;
};

} // namespace lianming
