#include "core/demo/demosteps.h"
#include "core/diary/diaryservice.h"

#include <algorithm>

namespace lianming {

namespace {

struct Task {
    const char *contract;
    ObligationKind kind;
    const char *title;
    const char *clause;
    Party bearer;
    QDate dueOn;
    std::optional<Frequency> every;
    std::optional<QDate> lastOn;
    int done; ///< so many of its days are done
    QDate on; ///< when it was entered
};

QList<Task> tasks()
{
    return {
        {"PM-2024-003", ObligationKind::Samples, "每款新品送样两件 Two samples of each new product", "7.2",
         Party::Brand, QDate(2025, 3, 31), Frequency::Semiannual, QDate(2026, 9, 30), 3, QDate(2024, 5, 6)},
        {"PM-2024-003",
         ObligationKind::Recordal,
         "商标使用许可备案 Recordal of the trade mark licence",
         "3.4",
         Party::Institution,
         QDate(2024, 7, 28),
         {},
         {},
         1,
         QDate(2024, 5, 6)},
        {"DHA-2024-001", ObligationKind::Insurance, "产品责任险保单 Product liability policy", "8.1", Party::Brand,
         QDate(2024, 7, 1), Frequency::Annual, QDate(2026, 7, 1), 2, QDate(2024, 5, 27)},
        {"DHA-2024-001",
         ObligationKind::Filing,
         "专有许可合同备案 Filing of the exclusive licence",
         "3.4",
         Party::Institution,
         QDate(2024, 8, 20),
         {},
         {},
         1,
         QDate(2024, 5, 27)},
        {"DHA-2024-001", ObligationKind::MarketingSpend, "年度推广投入证明 Proof of the year's marketing spend", "6.5",
         Party::Brand, QDate(2025, 6, 15), Frequency::Annual, QDate(2027, 6, 15), 1, QDate(2024, 5, 27)},
        {"SXD-2024-001",
         ObligationKind::AuditWindow,
         "可通知审计的最后日期 Last day to give notice of an audit",
         "9.2",
         Party::Institution,
         QDate(2026, 8, 31),
         {},
         {},
         0,
         QDate(2024, 9, 16)},
        {"GSPM-2024-002",
         ObligationKind::FinalAccount,
         "清货后最终结算 Final account after the sell-off",
         "10.4",
         Party::Brand,
         QDate(2026, 12, 31),
         {},
         {},
         0,
         QDate(2024, 7, 1)},
        {"SZM-2024-005",
         ObligationKind::Samples,
         "茶器样品留存 Samples of the tea ware, kept by the museum",
         "7.2",
         Party::Brand,
         QDate(2026, 5, 31),
         {},
         {},
         0,
         QDate(2024, 10, 8)},
    };
}

struct Choice {
    const char *contract;
    OptionHolder holder;
    const char *title;
    QDate from;
    QDate by;
    QDate newEnd;
    const char *condition;
    QDate on;
};

QList<Choice> choices()
{
    return {{"PM-2024-003", OptionHolder::Brand, "续期两年 Two further years", QDate(2026, 7, 1), QDate(2026, 9, 30),
             QDate(2028, 12, 31),
             "第二合同年净销售额不低于 800 万元 Net sales of at least CNY 8 million in the second year",
             QDate(2024, 5, 6)},
            {"DHA-2024-001",
             OptionHolder::Automatic,
             "自动续展一年，除非提前 90 日通知 One more year unless notice is given "
             "90 days before",
             {},
             QDate(2027, 4, 1),
             QDate(2028, 6, 30),
             "",
             QDate(2024, 5, 27)},
            {"GSPM-2024-002", OptionHolder::Institution, "本馆要求续展六个月 Six more months if the museum asks",
             QDate(2026, 5, 1), QDate(2026, 7, 31), QDate(2027, 3, 15), "", QDate(2024, 7, 1)}};
}

} // namespace

void DemoSteps::tickOff(QDate until) const
{
    DiaryService service(*w);
    for (const ObligationItem &item : service.obligations({})) {
        if (attended.contains(item.obligation.id.value))
            continue;
        for (const Duty &duty : item.duties) {
            if (duty.dueOn <= until && !duty.mark)
                service.mark(item.obligation.id, duty.dueOn, MarkAct::Done, duty.dueOn.addDays(-3), {});
        }
    }
}

void DemoSteps::planDiary()
{
    for (const Task &task : tasks()) {
        later(task.on, 5, licensing, [this, task] {
            Obligation obligation;
            obligation.contract = contracts.value(QString::fromLatin1(task.contract));
            obligation.kind = task.kind;
            obligation.title = inWords(task.title);
            obligation.clause = QString::fromLatin1(task.clause);
            obligation.bearer = task.bearer;
            obligation.owner = QString::fromLatin1(licensing);
            obligation.dueOn = task.dueOn;
            obligation.every = task.every;
            obligation.lastOn = task.lastOn;
            DiaryService service(*w);
            // What the signature has put into the diary is put right; what nobody has yet is added.
            const auto known = service.obligations(obligation.contract);
            const auto same = std::ranges::find_if(
                known, [&](const ObligationItem &item) { return item.obligation.kind == obligation.kind; });
            if (same != known.end()) {
                obligation.id = same->obligation.id;
                obligation.version = same->obligation.version;
                service.change(obligation);
            } else {
                obligation.id = service.add(obligation);
            }
            attended.insert(obligation.id.value);
            const QList<QDate> days = dueDays(obligation);
            for (int i = 0; i < task.done; ++i)
                service.mark(obligation.id, days[i], MarkAct::Done, days[i].addDays(-4), {});
        });
    }
    // At each month's end the office ticks off what came due; of the last two months something is still open.
    for (QDate month(2024, 1, 31); month <= in2026(4, 30);
         month = QDate(month.year(), month.month(), 1).addMonths(2).addDays(-1))
        later(month, 8, licensing, [this, month] { tickOff(month); });
    for (const Choice &choice : choices()) {
        later(choice.on, 6, licensing, [this, choice] {
            ContractOption option;
            option.contract = contracts.value(QString::fromLatin1(choice.contract));
            option.holder = choice.holder;
            option.title = inWords(choice.title);
            option.clause = QStringLiteral("4.2");
            if (choice.from.isValid())
                option.from = choice.from;
            option.by = choice.by;
            option.newEnd = choice.newEnd;
            option.condition = inWords(choice.condition);
            DiaryService(*w).add(option);
        });
    }
    later(in2026(6, 8), 3, licensing, [this] {
        ContractNotice notice;
        notice.contract = contracts.value(QStringLiteral("GSPM-2024-002"));
        notice.kind = NoticeKind::Breach;
        notice.onDay = in2026(6, 8);
        notice.answerBy = in2026(7, 8);
        notice.channel = inWords("挂号信 Registered letter");
        notice.text =
            inWords("第一季度报告有误，请于 30 日内更正 The report of the first quarter is wrong; put it right "
                    "within 30 days");
        DiaryService(*w).add(notice);
    });
}

} // namespace lianming
