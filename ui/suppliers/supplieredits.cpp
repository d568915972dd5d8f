// What the view of suppliers does to them: the forms of suppliers, people, factories, approvals, audits and samples.
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/products/productservice.h"
#include "ui/shell/messages.h"
#include "ui/suppliers/factoryforms.h"
#include "ui/suppliers/orderform.h"
#include "ui/suppliers/supplierforms.h"
#include "ui/suppliers/suppliersview.h"
#include "ui/text/format.h"

#include <QPointer>

namespace lianming {

namespace {

constexpr int daysForSample = 21;

} // namespace

void SuppliersView::present(const QString &title, FormPanel *form,
                            std::function<std::function<qint64(Workspace &)>()> store,
                            const std::function<void()> &conflicted)
{
    const qint64 before = m_open;
    form->setSaver([this, before, store = std::move(store), conflicted](const FormPanel::Done &done) {
        load(
            session().worker.run([work = store()](Workspace &w) { return work(w); }),
            [this, before, done](qint64 supplier) {
                if (done()) {
                    page().closeDetail();
                    open(supplier != 0 ? supplier : before);
                }
                reload();
            },
            [conflicted](const Error &error) {
                if (conflicted && error.kind() == Error::Kind::Conflict)
                    conflicted();
            });
    });
    connect(form, &FormPanel::cancelled, this, [this, before] {
        page().closeDetail();
        if (before != 0)
            open(before);
    });
    page().showDetail(title, form);
    m_open = before;
}

template<class Record>
void SuppliersView::compare(const QList<ComparedField<Record>> &fields, const Record &base, const Record &mine)
{
    load(session().worker.run([id = mine.id](Workspace &w) {
        const SupplierService service(w);
        if constexpr (std::is_same_v<Record, Factory>)
            return std::pair(service.factory(id), service.history(id).value(0));
        else
            return std::pair(service.get(id), service.history(id).value(0));
    }),
         [this, fields, base, mine](const std::pair<Record, HistoryEntry> &stored) {
             const Record &theirs = stored.first;
             auto *form = new ConflictForm(
                 [code = mine.code, last = stored.second] {
                     return SuppliersView::tr(
                                "%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, code, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, theirs));
             const auto merged = [guard = QPointer(form), fields, mine, theirs] {
                 return mergedOf(fields, mine, theirs, guard ? guard->takenOver() : QStringList());
             };
             present(
                 SuppliersView::tr("%1: two versions").arg(mine.code), form,
                 [merged] {
                     return [kept = merged()](Workspace &w) {
                         SupplierService(w).change(kept);
                         return qint64(0);
                     };
                 },
                 [this, fields, theirs, merged] { compare(fields, theirs, merged()); });
         });
}

void SuppliersView::edit(const Supplier &supplier)
{
    page().whenSafe([this, supplier] {
        auto *form = new SupplierForm(supplier);
        present(
            supplier.id.isSet() ? supplier.code : tr("New supplier"), form,
            [form] {
                return [edited = form->value()](Workspace &w) {
                    SupplierService service(w);
                    if (!edited.id.isSet())
                        return service.add(edited).value;
                    service.change(edited);
                    return edited.id.value;
                };
            },
            [this, guard = QPointer(form), supplier] {
                if (guard)
                    compare(comparedSupplierFields(), supplier, guard->value());
            });
    });
}

void SuppliersView::editContact(const SupplierContact &contact)
{
    page().whenSafe([this, contact] {
        auto *form = new SupplierContactForm(contact);
        present(contact.id.isSet() ? contact.name : tr("Add a person"), form, [form] {
            return [edited = form->value()](Workspace &w) {
                SupplierService service(w);
                if (edited.id.isSet())
                    service.change(edited);
                else
                    service.add(edited);
                return edited.supplier.value;
            };
        });
    });
}

void SuppliersView::removeContact(const SupplierContact &contact)
{
    load(session().worker.run([id = contact.id](Workspace &w) { SupplierService(w).archiveContact(id); }),
         [this, contact] {
             open(contact.supplier.value);
             SupplierContact back = contact;
             ++back.version; // as it was left: nobody else changed it since
             session().messages.show({Notice::Level::Done, tr("Removed."), {}, tr("Undo"), [this, back] {
                                          act([back](Workspace &w) { SupplierService(w).change(back); });
                                      }});
         });
}

template<class Record>
void SuppliersView::archive(const Record &record)
{
    const auto put = [this, id = record.id, shown = m_open](bool archived, const std::function<void()> &then) {
        load(session().worker.run([id, archived](Workspace &w) { SupplierService(w).setArchived(id, archived); }),
             [this, shown, then] {
                 open(shown);
                 then();
             });
    };
    if (record.archivedOn) {
        put(false, [] {});
        return;
    }
    put(true, [this, put] {
        session().messages.show(
            {Notice::Level::Done, SuppliersView::tr("Archived."), {}, SuppliersView::tr("Undo"), [put] {
                 put(false, [] {});
             }});
    });
}
template void SuppliersView::archive(const Supplier &);
template void SuppliersView::archive(const Factory &);

void SuppliersView::askSample(qint64 factory)
{
    load(session().worker.run([](Workspace &w) { return orderChoices(w).contracts; }),
         [this, factory](const QList<ContractItem> &contracts) {
             page().whenSafe([this, factory, contracts] {
                 FactorySample fresh;
                 fresh.factory = {factory};
                 fresh.requestedOn = session().clock.today();
                 fresh.dueOn = fresh.requestedOn.addDays(daysForSample);
                 auto *form = new FactorySampleForm(fresh, contracts);
                 connect(form, &FactorySampleForm::productsWanted, form, [this, form](qint64 contract) {
                     load(session().worker.run([contract](Workspace &w) { return ProductService(w).list({contract}); }),
                          [guard = QPointer(form), contract](const QList<LicensedProduct> &products) {
                              if (guard)
                                  guard->setProducts({contract}, products);
                          });
                 });
                 present(tr("Ask for a sample"), form, [form] {
                     return [added = form->value()](Workspace &w) {
                         OrderService(w).add(added);
                         return qint64(0);
                     };
                 });
             });
         });
}

void SuppliersView::approve(qint64 factory)
{
    load(
        session().worker.run([](Workspace &w) { return std::pair(BrandService(w).list(), ContractService(w).list()); }),
        [this, factory](const std::pair<QList<BrandItem>, QList<ContractItem>> &asked) {
            page().whenSafe([this, factory, asked] {
                FactoryApproval fresh;
                fresh.factory = {factory};
                fresh.valid = {session().clock.today(), session().clock.today().addYears(1)};
                auto *form = new FactoryApprovalForm(fresh, asked.first, asked.second);
                present(tr("Approve the factory"), form, [form] {
                    return [added = form->value()](Workspace &w) {
                        SupplierService(w).add(added);
                        return qint64(0);
                    };
                });
            });
        });
}

void SuppliersView::audit(qint64 factory)
{
    page().whenSafe([this, factory] {
        FactoryAudit fresh;
        fresh.factory = {factory};
        fresh.onDay = session().clock.today();
        auto *form = new FactoryAuditForm(fresh);
        present(tr("Record an audit"), form, [form] {
            return [added = form->value()](Workspace &w) {
                SupplierService(w).add(added);
                return qint64(0);
            };
        });
    });
}

void SuppliersView::editFactory(const Factory &factory)
{
    page().whenSafe([this, factory] {
        auto *form = new FactoryForm(factory);
        present(
            factory.id.isSet() ? factory.code : tr("New factory"), form,
            [form] {
                return [edited = form->value()](Workspace &w) {
                    SupplierService service(w);
                    if (edited.id.isSet())
                        service.change(edited);
                    else
                        service.add(edited);
                    return edited.supplier.value;
                };
            },
            [this, guard = QPointer(form), factory] {
                if (guard)
                    compare(comparedFactoryFields(), factory, guard->value());
            });
    });
}

} // namespace lianming
