#include "core/demo/demosteps.h"
#include "core/products/productservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"

#include <QFile>

namespace lianming {

namespace {

constexpr auto supply = "Supply desk";

struct Maker {
    const char *code;
    const char *nameEn;
    const char *nameZh;
    const char *person;
    const char *factory;
    const char *factoryEn;
    const char *factoryZh;
    const char *territory;
    qint64 leadDays;
    QList<FactoryCapacity> makes;
};

QList<Maker> makers()
{
    return {{"LAKESIDE",
             "Lakeside Loom (invented)",
             "湖畔织造（虚构）",
             "周织云 Zhou Zhiyun",
             "LAKESIDE-1",
             "Lakeside mill, Suzhou",
             "湖畔织造苏州厂",
             "CN-JS",
             35,
             {{QStringLiteral("nice/24"), 24'000}, {QStringLiteral("nice/25"), 8'000}}},
            {"BLUEKILN",
             "Blue Kiln Porcelain (invented)",
             "青窑瓷业（虚构）",
             "陶青 Tao Qing",
             "BLUEKILN-1",
             "Blue Kiln, Jingdezhen",
             "青窑景德镇厂",
             "CN-JX",
             45,
             {{QStringLiteral("nice/21"), 20'000}}},
            {"CLOUDPAPER",
             "Cloud Paper Works (invented)",
             "云纸文创（虚构）",
             "纸云 Zhi Yun",
             "CLOUDPAPER-1",
             "Cloud Paper, Hangzhou",
             "云纸杭州厂",
             "CN-ZJ",
             20,
             {{QStringLiteral("nice/16"), 120'000}}},
            {"BRIGHTBRONZE",
             "Bright Bronze Foundry (invented)",
             "明铜铸造（虚构）",
             "金明 Jin Ming",
             "BRIGHTBRONZE-1",
             "Bright Bronze, Hangzhou",
             "明铜杭州厂",
             "CN-ZJ",
             60,
             {{QStringLiteral("nice/14"), 5'000}, {QStringLiteral("nice/20"), 6'000}}}};
}

void addMaker(Workspace &w, const Maker &maker)
{
    SupplierService service(w);
    Supplier supplier;
    supplier.code = QString::fromLatin1(maker.code);
    supplier.nameEn = inWords(maker.nameEn);
    supplier.nameZh = inWords(maker.nameZh);
    supplier.fictitious = true;
    supplier.notes = inWords("虚构的供应商，仅供示例。 Invented for the sample.");
    SupplierContact contact;
    contact.supplier = service.add(supplier);
    contact.name = inWords(maker.person);
    contact.email = supplier.code.toLower() + QStringLiteral("@example.org");
    service.add(contact);
    Factory factory;
    factory.supplier = contact.supplier;
    factory.code = QString::fromLatin1(maker.factory);
    factory.nameEn = inWords(maker.factoryEn);
    factory.nameZh = inWords(maker.factoryZh);
    factory.territory = QString::fromLatin1(maker.territory);
    factory.leadDays = maker.leadDays;
    factory.capacities = maker.makes;
    service.add(factory);
}

/// A file of a few words, as the documents of the sample are.
QString writtenFile(const QString &path, const QString &words)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(words.toUtf8()) < 0)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
    return path;
}

Id<FactoryAudit> audit(Workspace &w, const char *factory, FactoryAuditKind kind, QDate on, QDate next,
                       const QList<FactoryFinding> &findings = {})
{
    SupplierService service(w);
    FactoryAudit added;
    added.factory = service.factory(QString::fromLatin1(factory)).id;
    added.kind = kind;
    added.onDay = on;
    added.nextOn = next;
    added.auditor = inWords("华衡检验（虚构） Huaheng Inspection (invented)");
    added.findings = findings;
    added.result = findings.isEmpty() ? FactoryAuditResult::Passed : FactoryAuditResult::Findings;
    return service.add(added);
}

Id<FactoryApproval> approve(Workspace &w, const char *factory, Id<Contract> contract, FactoryApprovalState state,
                            const DaySpan &valid)
{
    SupplierService service(w);
    FactoryApproval added;
    added.factory = service.factory(QString::fromLatin1(factory)).id;
    added.contract = contract;
    added.state = state;
    added.valid = valid;
    return service.add(added);
}

Id<ProductionOrder> order(Workspace &w, const char *factory, Id<Contract> contract, const char *sku, qint64 quantity,
                          const DaySpan &days, const char *overbooking = "")
{
    OrderService service(w);
    const Factory at = SupplierService(w).factory(QString::fromLatin1(factory));
    ProductionOrder added;
    added.factory = at.id;
    added.contract = contract;
    added.product = ProductService(w).find(contract, QString::fromLatin1(sku)).value().id;
    added.category = at.capacities.first().category;
    added.quantity = quantity;
    added.labelsRequested = quantity;
    added.orderedOn = w.clock.today();
    added.days = days;
    const Id<ProductionOrder> id = service.add(added);
    service.place(id, 1, inWords(overbooking));
    return id;
}

void receive(Workspace &w, Id<ProductionOrder> id, qint64 goods, qint64 labels)
{
    OrderReceipt receipt;
    receipt.onDay = w.clock.today();
    receipt.goods = goods;
    receipt.labels = labels;
    OrderService(w).receive(id, receipt);
}

/// Ticks off all that a task asks for; its documents are written into `folder` first.
void complete(Workspace &w, const WorkTask &task, const QString &folder)
{
    TaskService service(w);
    for (const TaskItem &item : task.items) {
        if (item.kind == TaskItem::Kind::Step) {
            service.tick(task.id, item.id, true);
            continue;
        }
        const QString path = folder + QStringLiteral("/%1-%2.txt").arg(task.id.value).arg(item.id);
        service.attach(task.id, item.id, writtenFile(path, item.titleZh + u'\n' + item.titleEn));
    }
}

/// Everything of a plan that was due by now is done, but for what stays open; the next is begun.
void workThrough(Workspace &w, Id<WorkPlan> plan, const QStringList &stays, const QString &folder)
{
    TaskService service(w);
    const QDate today = w.clock.today();
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        const QList<WorkTask> tasks = PlanService(w).board(plan).tasks;
        for (const WorkTask &task : tasks) {
            const bool waits = std::ranges::any_of(
                tasks, [&](const WorkTask &one) { return task.needs.contains(one.id) && isLive(one.state); });
            if (waits || task.due > today || !isLive(task.state) || task.state == TaskState::Blocked
                || stays.contains(task.titleEn))
                continue;
            complete(w, task, folder);
            service.move(task.id, service.get(task.id).version, TaskState::Done,
                         std::max(task.start, task.due.addDays(-1)));
            goesOn = true;
            break; // dates have moved
        }
    }
    const QList<WorkTask> tasks = PlanService(w).board(plan).tasks;
    for (const WorkTask &task : tasks) {
        const bool waits = std::ranges::any_of(
            tasks, [&](const WorkTask &one) { return task.needs.contains(one.id) && isLive(one.state); });
        if (!waits && task.state == TaskState::Open && task.start <= today) {
            service.move(task.id, task.version, TaskState::InProgress, {});
            break;
        }
    }
}

void block(Workspace &w, Id<WorkPlan> plan, const char *title, const char *why)
{
    for (const WorkTask &task : PlanService(w).board(plan).tasks) {
        if (task.titleEn == QLatin1StringView(title) && isLive(task.state)) {
            TaskService(w).comment(task.id, inWords(why));
            TaskService(w).move(task.id, task.version, TaskState::Blocked, {}, inWords(why));
        }
    }
}

} // namespace

void DemoSteps::planSuppliers()
{
    later(in2026(1, 12), 3, supply, [this] {
        for (const Maker &maker : makers())
            addMaker(*w, maker);
        const Id<Contract> silk = contracts.value(QStringLiteral("DHA-2024-001"));
        const Id<Contract> linen = contracts.value(QStringLiteral("PM-2024-003"));
        const Id<Contract> tea = contracts.value(QStringLiteral("SZM-2024-005"));
        const Id<Contract> paper = contracts.value(QStringLiteral("NLC-2025-001"));
        const DaySpan year{in2026(1, 12), in2026(12, 31)};
        approve(*w, "LAKESIDE-1", silk, FactoryApprovalState::Approved, year);
        approve(*w, "LAKESIDE-1", linen, FactoryApprovalState::Approved, year);
        approve(*w, "BLUEKILN-1", tea, FactoryApprovalState::Approved, year);
        approve(*w, "CLOUDPAPER-1", paper, FactoryApprovalState::Requested, year);
        const auto quality = audit(*w, "LAKESIDE-1", FactoryAuditKind::Quality, in2026(1, 8), QDate(2027, 1, 8));
        SupplierService(*w).attach(
            quality, writtenFile(folder.filePath(inWords("质量审核报告（虚构）.txt")),
                                 inWords("虚构的审核报告，仅供示例。 An invented report, for the sample.")));
        audit(*w, "LAKESIDE-1", FactoryAuditKind::Social, in2026(1, 9), in2026(7, 20),
              {{{}, 1, inWords("消防通道堆放布料 Cloth stored in a fire exit"), in2026(6, 12), {}, {}},
               {{}, 1, inWords("染料台账不全 Dye records incomplete"), in2026(8, 31), {}, {}}});
        audit(*w, "BLUEKILN-1", FactoryAuditKind::Security, in2026(1, 10), QDate(2027, 1, 10));
    });
    later(in2026(2, 3), 3, supply, [this] {
        const Id<Contract> horse = contracts.value(QStringLiteral("GSPM-2024-002"));
        const auto id =
            approve(*w, "BRIGHTBRONZE-1", horse, FactoryApprovalState::Approved, {in2026(2, 3), in2026(9, 15)});
        SupplierService(*w).move(id, 1, FactoryApprovalState::Suspended,
                                 inWords("样品铅含量待复检 Lead content of the sample is being tested again"));
    });
    const auto first = std::make_shared<Id<ProductionOrder>>();
    later(in2026(2, 9), 5, supply, [this, first] {
        *first = order(*w, "LAKESIDE-1", contracts.value(QStringLiteral("DHA-2024-001")), "DX-104", 18'000,
                       {in2026(3, 2), in2026(4, 10)});
    });
    later(in2026(4, 9), 5, supply, [this, first] {
        receive(*w, *first, 18'000, 18'000);
        OrderService(*w).move(*first, 2, OrderState::Completed);
    });
    const auto second = std::make_shared<Id<ProductionOrder>>();
    later(in2026(4, 20), 5, supply, [this, second] {
        *second = order(*w, "BLUEKILN-1", contracts.value(QStringLiteral("SZM-2024-005")), "WQ-101", 12'000,
                        {in2026(5, 6), in2026(6, 19)});
        OrderService(*w).move(*second, 2, OrderState::InProduction);
    });
    later(in2026(6, 16), 5, supply, [this, second] { receive(*w, *second, 7'200, 8'000); });
    later(in2026(5, 25), 5, supply, [this] {
        order(*w, "LAKESIDE-1", contracts.value(QStringLiteral("PM-2024-003")), "LL-104", 30'000,
              {in2026(7, 1), in2026(8, 14)});
    });
    later(in2026(6, 22), 5, supply, [this] {
        const Id<Contract> silk = contracts.value(QStringLiteral("DHA-2024-001"));
        order(*w, "LAKESIDE-1", silk, "DX-101", 9'000, {in2026(7, 6), in2026(8, 7)},
              "工厂同意加开夜班 The factory agreed to a night shift");
        FactorySample sample;
        sample.factory = SupplierService(*w).factory(QStringLiteral("LAKESIDE-1")).id;
        sample.contract = silk;
        sample.kind = SampleKind::Production;
        sample.pieces = 2;
        sample.requestedOn = w->clock.today();
        sample.dueOn = in2026(7, 10);
        OrderService(*w).add(sample);
    });
}

void DemoSteps::planWorkPlans()
{
    planSuppliers();
    const auto make = [this](QDate day, const std::shared_ptr<Id<WorkPlan>> &plan, const char *templateCode,
                             QDate anchor, const char *en, const char *zh, const std::function<void(WorkPlan &)> &set) {
        later(day, 4, licensing, [this, plan, templateCode, anchor, en, zh, set] {
            WorkPlan fresh;
            fresh.templateCode = QString::fromLatin1(templateCode);
            fresh.anchor = anchor;
            fresh.titleEn = inWords(en);
            fresh.titleZh = inWords(zh);
            fresh.owner = QString::fromLatin1(licensing);
            set(fresh);
            *plan = PlanService(*w).make(fresh);
        });
    };
    const auto quilts = std::make_shared<Id<WorkPlan>>();
    make(in2026(3, 2), quilts, "product-licence", in2026(9, 15), "Apsaras bedding, autumn line", "飞天家纺秋季产品线",
         [this](WorkPlan &plan) { plan.contract = contracts.value(QStringLiteral("DHA-2024-001")); });
    later(in2026(6, 26), 9, licensing, [this, quilts] {
        workThrough(*w, *quilts,
                    {QStringLiteral("Pre-production sample"), QStringLiteral("File the licence with the authorities")},
                    folder.path());
        block(*w, *quilts, "File the licence with the authorities",
              "备案系统维护，预计七月恢复 The filing system is down until July");
    });
    const auto edition = std::make_shared<Id<WorkPlan>>();
    make(in2026(4, 13), edition, "co-branding", in2026(9, 1), "Autumn limited edition", "中秋联名限定",
         [this](WorkPlan &plan) { plan.contract = contracts.value(QStringLiteral("PM-2024-003")); });
    later(in2026(6, 26), 10, licensing,
          [this, edition] { workThrough(*w, *edition, {QStringLiteral("Key visual")}, folder.path()); });
    const auto shop = std::make_shared<Id<WorkPlan>>();
    const auto flagship = std::make_shared<Id<Store>>();
    later(in2026(3, 16), 3, licensing, [this, flagship] {
        Store store;
        store.institution = institutions.value(QStringLiteral("SZM"));
        store.nameEn = inWords("Suzhou Museum flagship store (sample)");
        store.nameZh = inWords("苏州博物馆旗舰店（示例）");
        store.platform = inWords("天猫 Tmall");
        *flagship = PlanService(*w).addStore(store);
        store.institution = institutions.value(QStringLiteral("DHA"));
        store.nameEn = inWords("Dunhuang Academy store (sample)");
        store.nameZh = inWords("敦煌研究院文创店（示例）");
        store.platform = inWords("京东 JD");
        store.openedOn = QDate(2025, 11, 11);
        PlanService(*w).addStore(store);
    });
    make(in2026(3, 17), shop, "online-store", in2026(8, 18), "Opening of the flagship store", "旗舰店开业",
         [flagship](WorkPlan &plan) { plan.store = *flagship; });
    later(in2026(6, 26), 11, licensing, [this, shop] {
        workThrough(*w, *shop, {QStringLiteral("Store design")}, folder.path());
        block(*w, *shop, "Store design", "设计公司未定稿 The studio has not finished the design");
    });
}

} // namespace lianming
