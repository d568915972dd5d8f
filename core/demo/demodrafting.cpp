#include "core/contracts/contractservice.h"
#include "core/demo/demosteps.h"
#include "core/drafting/draftservice.h"

namespace lianming {

namespace {

constexpr auto brandDesk = "Brand desk (sample)";
constexpr auto legalOffice = "Legal office";

const QString approval = QStringLiteral("quality.approval");

/// The library's clause with a sentence said otherwise, in both languages.
BothLanguages reworded(const QString &code, const BothLanguages &from, const BothLanguages &to)
{
    const Clause *clause = shippedClauses().latest(code);
    if (clause == nullptr || !clause->body.en.contains(from.en) || !clause->body.zh.contains(from.zh))
        throw Error(Error::Kind::Internal, "%1", {code});
    BothLanguages out = clause->body;
    out.en.replace(from.en, to.en);
    out.zh.replace(from.zh, to.zh);
    return out;
}

void setSellOff(Workspace &w, Id<Contract> id, qint64 days)
{
    ContractService service(w);
    Contract contract = service.get(id);
    contract.sellOffDays = days;
    service.change(contract);
}

qint64 versionOf(Workspace &w, Id<Contract> id)
{
    return ContractService(w).get(id).version;
}

} // namespace

void DemoSteps::beginText(Id<Contract> contract) const
{
    DraftService(*w).begin(contract, versionOf(*w, contract), QStringLiteral("direct-licence"));
}

void DemoSteps::planNegotiation(const std::shared_ptr<Id<Contract>> &draft)
{
    const BothLanguages silence{QStringLiteral("Silence is no approval."), QStringLiteral("逾期未答复不视为同意。")};
    later(in2026(6, 25), 5, licensing, [this, draft] {
        beginText(*draft);
        DraftService(*w).keepRound(*draft, RoundSide::Institution,
                                   QStringLiteral("首版草案，已发品牌方 First draft, sent to the brand"));
    });
    later(in2026(6, 27), 3, brandDesk, [this, draft, silence] {
        DraftService service(*w);
        service.edit(
            *draft, versionOf(*w, *draft), approval,
            reworded(approval, silence,
                     {QStringLiteral("Where the Licensor has not answered in this time, the stage counts as approved."),
                      QStringLiteral("授权方逾期未答复的，视为该阶段审核通过。")}));
        setSellOff(*w, *draft, 120);
        service.keepRound(
            *draft, RoundSide::Brand,
            QStringLiteral("品牌方修改：监修逾期视为同意，清货期 120 天 The brand asks for tacit approval and "
                           "120 days of sell-off"));
    });
    later(in2026(6, 29), 3, legalOffice, [this, draft, silence] {
        DraftService service(*w);
        service.edit(
            *draft, versionOf(*w, *draft), approval,
            reworded(approval, silence,
                     {QStringLiteral("Where the Licensor has not answered in this time, the Licensee may remind it in "
                                     "writing; silence is still no approval."),
                      QStringLiteral("授权方逾期未答复的，被授权方可书面催告；未答复仍不视为同意。")}));
        service.insertOwn(
            *draft, versionOf(*w, *draft),
            {ClauseSection::Quality, {QStringLiteral("Children's sizes"), QStringLiteral("儿童款式")}},
            {QStringLiteral("Products for children meet the mandatory safety standard for children's textiles; "
                            "the test report is handed in with the pre-production sample."),
             QStringLiteral("儿童类授权商品须符合婴幼儿及儿童纺织产品强制性安全标准；检测报告随产前样一并提交。")});
        setSellOff(*w, *draft, 90);
    });
}

} // namespace lianming
