// A template of a plan: the tasks of a kind of collaboration or of a store, in both languages, with how long they take,
// what they need and which documents they ask for. Read from "lianming-plan/1"; those that ship with the product are
// compiled in. Plain values.
#pragma once

#include "core/base/json.h"
#include "core/people/role.h"
#include "core/workplans/worktask.h"

namespace lianming {

/// What a plan can be for.
enum class PlanSubject { Contract, Product, Store };
inline constexpr std::array planSubjects{PlanSubject::Contract, PlanSubject::Product, PlanSubject::Store};
/// "contract", "product", "store".
[[nodiscard]] const char *planSubjectCode(PlanSubject subject);
[[nodiscard]] std::optional<PlanSubject> parsePlanSubject(QStringView code);

struct TemplateTask {
    QString code; ///< what others need it by: small letters, digits, hyphens
    PlanPhase phase = PlanPhase::SetUp;
    QString titleEn;
    QString titleZh;
    Party side = Party::Institution;
    std::optional<Role> role; ///< whose work it is in the house
    qint64 days = 1;
    std::optional<qint64> afterAnchor;
    QStringList needs;
    QList<TaskItem> items;

    friend bool operator==(const TemplateTask &, const TemplateTask &) = default;
};

struct PlanTemplate {
    QString code;
    qint64 edition = 1;
    QString nameEn;
    QString nameZh;
    QString purposeEn; ///< when to use it
    QString purposeZh;
    PlanSubject subject = PlanSubject::Contract;
    QString anchorEn; ///< what its key date is: "Launch day"
    QString anchorZh;
    QList<TemplateTask> tasks;

    friend bool operator==(const PlanTemplate &, const PlanTemplate &) = default;
};

enum class TemplateProblem {
    CodeForm,
    NameMissing, ///< in one of the languages, also of the key date
    TasksMissing,
    TaskCodeForm,     ///< detail: the code; also one that stands twice
    TaskTitleMissing, ///< in one of the languages, also of a step or document
    TaskDays,
    NeedUnknown,
    Circle, ///< detail: the codes in the order in which they need each other
};
struct TemplateFinding {
    TemplateProblem problem;
    int task = -1; ///< its place; −1: not about a task
    QString detail;

    friend bool operator==(const TemplateFinding &, const TemplateFinding &) = default;
};
/// Everything that is wrong.
[[nodiscard]] QList<TemplateFinding> validate(const PlanTemplate &from);
[[nodiscard]] Message findingMessage(const TemplateFinding &finding);

/// Throws Error::BadInput that names the file and the place.
[[nodiscard]] PlanTemplate readPlanTemplate(const JsonNode &node);
/// The form that readPlanTemplate() reads.
[[nodiscard]] OrderedJson planTemplateJson(const PlanTemplate &from);

/// The templates that ship with the product, in their order.
[[nodiscard]] const QList<PlanTemplate> &shippedPlanTemplates();

/// The template's tasks as tasks of a plan that is not stored: ids are their places from 1, so that needs name them.
[[nodiscard]] QList<WorkTask> tasksOf(const PlanTemplate &from);

} // namespace lianming
