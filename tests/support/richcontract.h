// A contract with everything that a report for lawyers shows: terms of nearly every kind, its text from a template, the
// rights behind it, obligations, options, notices, booked and invoiced periods, documents, a history. Its figures are
// made up. For tests and benchmarks of reports.
#pragma once

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/diary/diaryservice.h"
#include "core/drafting/draftedcontract.h"
#include "core/drafting/texttransfer.h"
#include "core/institutions/institutionservice.h"
#include "core/rights/rightsservice.h"
#include "core/royalties/result.h"
#include "core/royalties/salesstatement.h"

namespace lianming::test {

struct RichHouse {
    Id<Institution> institution;
    Id<Brand> brand;
    QList<Id<Asset>> assets;
};

/// An institution DHA with `assets` assets and its rights, and a brand TAIHU.
inline RichHouse makeRichHouse(Workspace &w, int assets = 6)
{
    RichHouse out;
    Institution institution;
    institution.code = QStringLiteral("DHA");
    institution.nameEn = QStringLiteral("Dunhuang Academy");
    institution.nameZh = QStringLiteral("敦煌研究院");
    out.institution = InstitutionService(w).add(institution);
    Brand brand;
    brand.code = QStringLiteral("TAIHU");
    brand.nameEn = QStringLiteral("Taihu Snow");
    brand.nameZh = QStringLiteral("太湖雪");
    brand.company = QStringLiteral("示例丝绸股份有限公司");
    out.brand = BrandService(w).add(brand);
    for (int i = 1; i <= assets; ++i) {
        Asset asset;
        asset.institution = out.institution;
        asset.accessionNumber = QString::number(i);
        asset.titleEn = QStringLiteral("Apsaras pattern %1").arg(i);
        asset.titleZh = QStringLiteral("飞天纹样（第%1号）").arg(i);
        out.assets.append(AssetService(w).add(asset));
    }
    RightsService rights(w);
    RightsInRecord all;
    all.scope.institution = out.institution;
    all.basis = RightsBasis::PublicDomain;
    all.terms = QStringLiteral("本院自行拍摄的数字影像 Photographs made by the academy itself");
    all.held.rights = {Right::All};
    all.held.categories = all.held.channels = {"*"};
    all.held.territories = {"WORLD"};
    rights.add(all);
    RightsInRecord artist = all;
    artist.scope.asset = out.assets.first();
    artist.basis = RightsBasis::Artist;
    artist.holder = QStringLiteral("常书鸿之家属 Estate of the copyist");
    artist.reference = QStringLiteral("DHA-IN-0012");
    artist.held.end = QDate(2035, 12, 31);
    rights.add(artist);
    RestrictionRecord consent;
    consent.scope.institution = out.institution;
    consent.scope.asset = out.assets.first();
    consent.restriction.kind = RestrictionKind::ConsentNeeded;
    consent.restriction.from = "Estate of the copyist";
    consent.reason = QStringLiteral("临摹作品");
    const Id<RestrictionRecord> restriction = rights.add(consent);
    Clearance given;
    given.restriction = restriction;
    given.brand = out.brand;
    given.givenBy = QStringLiteral("Estate of the copyist");
    given.number = QStringLiteral("E-7");
    given.givenOn = QDate(2026, 5, 2);
    given.validTo = QDate(2028, 6, 30);
    rights.add(given);
    return out;
}

/// Terms in the form of Contract::terms.
inline QString richTerms()
{
    return QStringLiteral(R"({
        "sell_off": {"counts": true},
        "fees": [{"amount": "20000", "due": "2024-07-15"}],
        "base": {"kind": "net_sales", "deductions": {"allowed": ["returns", "taxes"],
                 "caps": [{"kinds": ["returns"], "percent": "5", "basis": "contract_year"}]}},
        "rates": [{"id": "R1", "scope": "contract_year",
                   "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],
        "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000.00", "150000.00"],
                        "instalments": [{"due": "2024-08-01", "amount": "25000.50"}], "carry_forward": true}],
        "marketing_fund": {"percent": "1"}, "reserve": {"percent": "10", "release_after_periods": 2},
        "minimum_payment": "500", "tax": {"vat_percent": "6"}, "payment": {"days": 30},
        "late_interest": {"percent": "18.25", "grace_days": 5},
        "audit": {"threshold_percent": "5", "of": "due", "interest": true, "look_back_years": 3, "notice_days": 10},
        "renewal": {"kind": "automatic", "months": 36, "times": 2, "notice_days": 90},
        "quality": {"stages": ["concept", "artwork", "production"], "review_days": 10, "samples": 3},
        "credit": {"en": "Dunhuang Academy", "zh": "敦煌研究院授权"}, "insurance": {"amount": "1000000"},
        "confidentiality": {"years": 3}, "termination": {"cure_days": 30},
        "disputes": {"forum": "court", "place": {"en": "Dunhuang", "zh": "敦煌市"}}})");
}

/// A signed contract of three years from July 2024 with two grants, its text, `periods` booked quarters (all but the
/// last invoiced), obligations, an option and a notice.
inline Id<Contract> makeRichContract(Workspace &w, const RichHouse &house, int number, int periods = 8)
{
    Contract contract;
    contract.number = QStringLiteral("DHA-2024-%1").arg(number, 3, 10, QLatin1Char('0'));
    contract.title = QStringLiteral("飞天纹样丝绸床品 Apsaras silk bedding %1").arg(number);
    contract.institution = house.institution;
    contract.brand = house.brand;
    contract.currency = *Currency::find(std::string_view("CNY"));
    contract.term = {QDate(2024, 7, 1), QDate(2027, 6, 30)};
    contract.sellOffDays = 90;
    contract.terms = richTerms();
    GrantTerms grant;
    grant.licensee = "TAIHU";
    grant.assets = {"DHA/1", "DHA/2", "DHA/3"};
    grant.rights = {Right::Reproduction, Right::Adaptation, Right::Distribution};
    grant.categories = {"nice/24/bedding", "nice/25"};
    grant.territories = {"CN", "HK", "MO"};
    grant.channels = {"online/marketplace/tmall", "retail/museum-shop"};
    grant.days = contract.term;
    grant.exclusivity = Exclusivity::Sole;
    GrantTerms second = grant;
    second.assets = {"DHA/4", "DHA/5"};
    second.territories = {"JP", "KR"};
    second.channels = {"*"};
    second.exclusivity = Exclusivity::NonExclusive;
    contract.grants = {grant, second};
    ContractService contracts(w);
    const Id<Contract> id = contracts.add(contract);

    contract = contracts.get(id);
    const DraftedContract drafted = draftedContract(w, contract);
    contract.body = storedText(textFromTemplate(*shippedTemplate(u"direct-licence"), shippedClauses(), drafted.facts));
    contracts.change(contract);
    w.db.execute(
        QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2024-06-20' WHERE id = %1").arg(id.value));

    DiaryService diary(w);
    Obligation samples;
    samples.contract = id;
    samples.kind = ObligationKind::Samples;
    samples.title = QStringLiteral("每款新品送样两件 Two samples of each new product");
    samples.clause = QStringLiteral("7.1");
    samples.owner = QStringLiteral("Licensing office");
    samples.dueOn = QDate(2025, 3, 31);
    samples.every = Frequency::Semiannual;
    samples.lastOn = QDate(2027, 3, 31);
    const Id<Obligation> first = diary.add(samples);
    diary.mark(first, QDate(2025, 3, 31), MarkAct::Done, QDate(2025, 3, 28), QStringLiteral("按期送达"));
    Obligation insurance;
    insurance.contract = id;
    insurance.kind = ObligationKind::Insurance;
    insurance.title = QStringLiteral("产品责任险保单 Product liability policy");
    insurance.clause = QStringLiteral("8.1");
    insurance.dueOn = QDate(2026, 7, 15);
    diary.add(insurance);
    ContractOption option;
    option.contract = id;
    option.title = QStringLiteral("续展三年 Three further years");
    option.clause = QStringLiteral("4.2");
    option.from = QDate(2027, 1, 1);
    option.by = QDate(2027, 3, 31);
    option.newEnd = QDate(2030, 6, 30);
    option.condition = QStringLiteral("第三年净销售额达到人民币 2,000 万元");
    diary.add(option);
    ContractNotice notice;
    notice.contract = id;
    notice.kind = NoticeKind::Cure;
    notice.onDay = QDate(2025, 11, 3);
    notice.answerBy = QDate(2025, 12, 3);
    notice.channel = QStringLiteral("EMS");
    notice.text = QStringLiteral("2025Q3 销售报告逾期，请于三十日内补报。");
    diary.add(notice);

    Period period = Period::parse("2024Q3").value_or(Period());
    for (int i = 0; i < periods; ++i, period = period.plus(1)) {
        const qint64 base = 21'000'000 + 731'900 * i + 1'000 * number;
        const qint64 earned = base * 8 / 100;
        const qint64 vat = earned * 6 / 100;
        const QDateTime at(period.span().end.addDays(20), QTime(8, 0), Qt::UTC);
        const qint64 statement = insertRow(w.db, "statement",
                                           {{"contract_id", id},
                                            {"period", period.name()},
                                            {"edition", 1},
                                            {"state", "closed"},
                                            {"file_name", "report.csv"},
                                            {"file_sha256", nullptr},
                                            {"received_on", period.span().end.addDays(12)},
                                            {"line_count", 0},
                                            {"units", 0},
                                            {"prepared_by", "王会计"},
                                            {"approved_by", "李审核"},
                                            {"closed_at", at},
                                            {"closing", i + 1},
                                            {"reason", ""}});
        Json figures = {{"period", period.name().toStdString()}};
        for (const PeriodAmount &amount : periodAmounts())
            figures[amount.name] = "0.00";
        const auto set = [&](const char *name, qint64 minor) {
            figures[name] = Money{minor, contract.currency}.text().toStdString();
        };
        set("base", base);
        set("earned", earned);
        set("payable", earned);
        set("vat", vat);
        set("cash_due", earned + vat);
        figures["units"] = 4100 + i;
        figures["contract_year"] = i / 4 + 1;
        insertRow(w.db, "royalty_period",
                  {{"statement_id", statement},
                   {"contract_id", id},
                   {"period", period.name()},
                   {"currency", "CNY"},
                   {"contract_year", i / 4 + 1},
                   {"units", 4100 + i},
                   {"gross_minor", base},
                   {"deductions_minor", 0},
                   {"base_minor", base},
                   {"earned_minor", earned},
                   {"payable_minor", earned},
                   {"cash_due_minor", earned + vat},
                   {"unrecouped_minor", 0},
                   {"figures", QString::fromStdString(figures.dump())},
                   {"terms", "{}"},
                   {"calculated_at", at},
                   {"frozen", 1}});
    }
    return id;
}

} // namespace lianming::test
