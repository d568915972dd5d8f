#include "ui/rights/heldview.h"

#include "core/brands/brandservice.h"
#include "core/rights/rightsservice.h"
#include "ui/rights/clearanceform.h"
#include "ui/rights/restrictionform.h"
#include "ui/rights/rightsimportform.h"
#include "ui/rights/rightsinform.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

const QString kindHeld = QStringLiteral("held");
const QString kindRestriction = QStringLiteral("restrictions");
const QString stateSoon = QStringLiteral("soon");
const QString stateLapsed = QStringLiteral("lapsed");
const QString stateArchived = QStringLiteral("archived");

qint64 keyOf(Id<RightsInRecord> id)
{
    return id.value;
}

qint64 keyOf(Id<RestrictionRecord> id)
{
    return -id.value;
}

} // namespace

HeldView::HeldView(Page &owner)
    : RecordsView(owner, QStringLiteral("held"), QStringLiteral("rights")),
      m_model([](const HeldRow &row) { return row.key(); }, heldColumns())
{
    FilterRow *filters = addFilterRow();
    m_about = filters->addChip();
    m_kind = filters->addChip();
    m_institution = filters->addChip();
    m_basis = filters->addChip();
    m_state = filters->addChip();
    m_search = filters->addSearch();
    m_about->hide();
    layOut(filters, m_model);
    addActions();
    connect(&empty(), &EmptyState::triggered, m_add, &QAction::trigger);
    for (Chip *chip : {m_kind, m_basis})
        connect(chip, &Chip::valueChanged, this, &HeldView::showRows);
    for (Chip *chip : {m_institution, m_state})
        connect(chip, &Chip::valueChanged, this, [this] { query() == m_shown ? showRows() : reload(); });
    connect(m_about, &Chip::valueChanged, this, [this](const QVariant &value) {
        m_asset = {value.toLongLong()};
        if (query() != m_shown)
            reload();
    });
    connect(m_search, &SearchField::searched, this, [this] { reload(); });
}

void HeldView::addActions()
{
    // They belong to the view, not to the page: another view of it has its own with the same keys.
    const auto add = [this](const char *name, const std::function<QString()> &text, const char *icon,
                            const QKeySequence &shortcut, const std::function<void()> &handler) {
        return session().actions.add(this, {QStringLiteral("rights.held.") + QString::fromLatin1(name), text,
                                            QString::fromLatin1(icon), shortcut, handler});
    };
    m_add = add(
        "add", [] { return tr("Record what is held"); }, "plus", QKeySequence::New,
        [this] {
            RightsInItem item;
            item.record.scope.institution = query().institution;
            edit<RightsInForm>(item, tr("Record what is held"));
        });
    m_restrict = add(
        "restrict", [] { return tr("Add a restriction"); }, "lock", {},
        [this] {
            RestrictionItem item;
            item.record.scope.institution = query().institution;
            item.record.restriction.kind = RestrictionKind::ConsentNeeded;
            edit<RestrictionForm>(item, tr("Add a restriction"));
        });
    m_import = add(
        "import", [] { return tr("Import rights…"); }, "import", QKeySequence(Qt::CTRL | Qt::Key_I),
        [this] { importFile(); });
    m_edit = add(
        "edit", [] { return tr("Edit record"); }, "edit", QKeySequence(Qt::CTRL | Qt::Key_E), [this] { editTarget(); });
    m_consent = add(
        "consent", [] { return tr("Record a consent or permit…"); }, "seal", {}, [this] { consent(); });
    m_attach = add(
        "attach", [] { return tr("Attach a document…"); }, "attachment", {},
        [this] {
            if (const qint64 key = target(); key != 0)
                attach(key > 0 ? "rights_in" : "restriction", std::abs(key));
        });
    m_archive = add(
        "archive", [] { return tr("Archive record"); }, "archive", {}, [this] { setArchived(true); });
    m_restore = add(
        "restore", [] { return tr("Take back from the archive"); }, "undo", {}, [this] { setArchived(false); });
    updateActions();
}

void HeldView::updateActions()
{
    const qint64 key = target();
    const int place = key == 0 ? -1 : m_model.rowOf(key);
    // A record that the filters leave out is open: it is known to exist and no more.
    const bool isArchived = place >= 0 && m_model.at(place).isArchived();
    const bool canClear = key < 0 && (place < 0 || canBeCleared(m_model.at(place).restriction->record)) && !isArchived;
    for (QAction *action : {m_edit, m_attach, m_archive})
        action->setEnabled(key != 0 && !isArchived);
    m_restore->setEnabled(key != 0 && (isArchived || place < 0));
    m_consent->setEnabled(canClear);
}

HeldQuery HeldView::query() const
{
    return {
        {m_institution->value().toLongLong()}, m_asset, m_search->text().trimmed(), m_state->value() == stateArchived};
}

void HeldView::reload()
{
    load(session().worker.run([asked = query()](Workspace &w) { return heldRows(w, asked); }),
         [this, asked = query()](const HeldList &list) {
             if (asked != query())
                 return; // what is asked for now is still to come
             m_list = list;
             m_shown = asked;
             m_isRead = true;
             showRows();
         });
    refresh();
}

void HeldView::retranslate()
{
    m_about->setTitle(tr("About"));
    m_kind->setTitle(tr("Shows"));
    m_institution->setTitle(tr("Institution"));
    m_basis->setTitle(tr("Basis"));
    m_state->setTitle(tr("State"));
    m_search->setPlaceholderText(tr("Title, code, holder, reference"));
    empty().setText(tr("Nothing is recorded yet"),
                    tr("Record what the institution holds and from whom; without it no right can be given."));
    empty().setAction(tr("Record what is held"));
    table().setAccessibleName(tr("What institutions hold, and restrictions"));
    m_model.retranslate();
    showRows();
    refresh();
}

void HeldView::offerChoices()
{
    m_about->setVisible(m_asset.isSet());
    if (m_asset.isSet())
        m_about->setOptions({{m_asset.value, titleText(m_list.assetEn, m_list.assetZh)}});
    const auto count = [this](const auto &holds) {
        return int(std::ranges::count_if(m_list.rows, holds));
    };
    m_kind->setOptions(
        {{kindHeld, tr("what is held"), count([](const HeldRow &row) { return row.held.has_value(); })},
         {kindRestriction, tr("restrictions"), count([](const HeldRow &row) { return row.restriction.has_value(); })}});
    QList<Chip::Option> institutions;
    for (const InstitutionItem &item : std::as_const(m_list.institutions))
        institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
    m_institution->setOptions(institutions);
    QList<Chip::Option> bases;
    for (const HeldRow &row : std::as_const(m_list.rows)) {
        const QString code = row.basisCode();
        const auto known = std::ranges::find(bases, QVariant(code), &Chip::Option::value);
        if (known == bases.end())
            bases.append({code, row.basisText(), 1});
        else
            ++known->count;
    }
    m_basis->setOptions(bases);
    const bool isArchive = m_shown.archived;
    const auto inTerm = [&](TermStanding standing) {
        return isArchive ? -1 : count([standing](const HeldRow &row) { return row.term() == standing; });
    };
    m_state->setOptions({{stateSoon, tr("lapsing within 180 days"), inTerm(TermStanding::EndsSoon)},
                         {stateLapsed, tr("lapsed"), inTerm(TermStanding::Ended)},
                         {stateArchived, tr("archived")}});
}

bool HeldView::isShown(const HeldRow &row) const
{
    const QVariant kind = m_kind->value();
    const QVariant basis = m_basis->value();
    const QString state = m_state->value().toString();
    return (!kind.isValid() || row.held.has_value() == (kind == kindHeld))
           && (!basis.isValid() || basis.toString() == row.basisCode())
           && (state != stateSoon || row.term() == TermStanding::EndsSoon)
           && (state != stateLapsed || row.term() == TermStanding::Ended);
}

void HeldView::showRows()
{
    offerChoices();
    QList<HeldRow> rows;
    for (const HeldRow &row : std::as_const(m_list.rows)) {
        if (isShown(row))
            rows.append(row);
    }
    m_model.setRows(rows);
    if (openId() != 0)
        table().select(openId());
    showEmpty(m_isRead && m_list.rows.isEmpty() && m_shown == HeldQuery{});
    footer().setCount(tr("%n record(s)", nullptr, int(rows.size())));
    footer().setSums(m_list.isCut ? tr("There are more: choose an institution or search.") : QString());
    updateActions();
}

void HeldView::openRows(const QVariantMap &filter)
{
    m_asset = {filter.value(QStringLiteral("asset")).toLongLong()};
    m_kind->setValue({});
    m_institution->setValue(filter.value(QStringLiteral("institution")));
    m_basis->setValue(filter.value(QStringLiteral("basis")));
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_about->setValue(m_asset.isSet() ? QVariant(m_asset.value) : QVariant());
    m_search->clear();
    if (query() == m_shown)
        showRows();
    else
        reload();
}

void HeldView::clearFilters()
{
    openRows({});
}

void HeldView::showTourState(const QString &state)
{
    if (state == u"form") {
        m_add->trigger();
        return;
    }
    const bool wantsHeld = state == u"held";
    for (int row = 0; row < m_model.rowCount() && !state.isEmpty(); ++row) {
        if (m_model.at(row).held.has_value() == wantsHeld) {
            openRecord(m_model.idAt(row));
            return;
        }
    }
}

void HeldView::read(qint64 id, int turn)
{
    load(
        session().worker.run([id](Workspace &w) {
            const RightsService service(w);
            HeldDetail::Content content;
            content.row = heldRow(w, id);
            const char *table = id > 0 ? "rights_in" : "restriction";
            content.documents = service.attachments(table, std::abs(id));
            content.history = service.history(table, std::abs(id));
            if (id < 0) {
                content.clearances = service.clearances({-id});
                for (const ClearanceItem &item : service.clearances({-id}, true))
                    content.history += service.history("clearance", item.clearance.id.value);
                std::ranges::stable_sort(content.history, std::ranges::greater(), &HistoryEntry::id);
            }
            return content;
        }),
        [this, turn](const HeldDetail::Content &content) {
            if (isTurn(turn))
                present(content);
        },
        giveUp(turn));
}

void HeldView::present(const HeldDetail::Content &content)
{
    auto *view = new HeldDetail(content, {m_edit, m_attach, m_archive, m_restore, m_consent});
    connect(view, &HeldDetail::assetWanted, this,
            [this](qint64 id) { session().navigator->openRecord(QStringLiteral("assets"), id); });
    connect(view, &HeldDetail::clearanceWithdrawn, this, &HeldView::withdraw);
    connect(view, &RecordDetail::documentWanted, this, &HeldView::saveDocument);
    const RightsSubject &about = content.row.subject();
    page().showDetail(titleText(about.institutionEn, about.institutionZh), view);
}

void HeldView::editTarget()
{
    const qint64 key = target();
    if (key == 0)
        return;
    load(session().worker.run([key](Workspace &w) { return heldRow(w, key); }), [this](const HeldRow &row) {
        if (row.held)
            edit<RightsInForm>(*row.held, {});
        else
            edit<RestrictionForm>(*row.restriction, {});
    });
}

template<class Form, class Item>
void HeldView::edit(const Item &item, const QString &newTitle)
{
    const QString &code = item.subject.code;
    const bool isNew = !item.record.id.isSet();
    withChoices(isNew ? std::vector<std::string>() : std::vector{code.toStdString()},
                [this, item, newTitle](const RightsChoices &choices) {
                    auto *form = new Form(session(), item, choices);
                    form->setSaver([this, form](const FormPanel::Done &done) {
                        load(session().worker.run([record = form->value()](Workspace &w) {
                            RightsService service(w);
                            if (!record.id.isSet())
                                return service.add(record);
                            service.change(record);
                            return record.id;
                        }),
                             [this, done](auto id) {
                                 if (done())
                                     showRecord(keyOf(id));
                             });
                    });
                    showForm(newTitle.isEmpty() ? rightsSubjectText(item.subject) : newTitle, form,
                             keyOf(item.record.id));
                });
}

void HeldView::importFile()
{
    session().prompts.openFile(
        this, {tr("Import rights"), tr("Spectrum's rights fields or LIDO (*.csv *.tsv *.txt *.xml *.lido)")},
        [this](const QString &path) { page().whenSafe([this, path] { startImport(path); }); });
}

void HeldView::startImport(const QString &path)
{
    auto *form = new RightsImportForm(session(), path, m_list.institutions, query().institution);
    form->setSaver([this, form](const FormPanel::Done &done) {
        load(session().jobs.run(
                 tr("Importing %1").arg(QFileInfo(form->path()).fileName()),
                 [path = form->path(), institution = form->institution()](Workspace &w, Progress &progress) {
                     return RightsImporter(w).run(path, institution, progress);
                 }),
             [this, done](const RightsImportReport &report) {
                 session().messages.done(rightsImportText(report));
                 reload();
                 if (done())
                     page().closeDetail();
             });
    });
    showForm(tr("Import %1").arg(QFileInfo(path).fileName()), form, 0);
}

void HeldView::consent()
{
    const qint64 key = target();
    if (key >= 0)
        return;
    struct Asked {
        RestrictionRecord record;
        QList<BrandItem> brands;
    };
    load(session().worker.run([key](Workspace &w) {
        return Asked{RightsService(w).get(Id<RestrictionRecord>{-key}), BrandService(w).list()};
    }),
         [this, key](const Asked &asked) {
             page().whenSafe([this, key, asked] {
                 auto *form = new ClearanceForm(asked.record, asked.brands, session().clock.today());
                 form->setSaver([this, form, key](const FormPanel::Done &done) {
                     load(session().worker.run(
                              [clearance = form->value()](Workspace &w) { return RightsService(w).add(clearance); }),
                          [this, done, key](Id<Clearance>) {
                              session().messages.done(tr("It is recorded: what it is for can be signed."));
                              if (done())
                                  showRecord(key);
                          });
                 });
                 showForm(asked.record.restriction.kind == RestrictionKind::PermitNeeded ? tr("Record a permit")
                                                                                         : tr("Record a consent"),
                          form, key);
             });
         });
}

void HeldView::withdraw(qint64 clearance)
{
    const auto put = [this, clearance](bool archived, const std::function<void()> &then) {
        load(session().worker.run([clearance, archived](Workspace &w) {
            RightsService(w).setArchived(Id<Clearance>{clearance}, archived);
        }),
             [this, then] {
                 refresh();
                 then();
             });
    };
    put(true, [this, put] {
        session().messages.show(
            {Notice::Level::Done, tr("Taken back: it clears nothing any more."), {}, tr("Undo"), [put] {
                 put(false, [] {});
             }});
    });
}

void HeldView::putArchived(qint64 key, bool archived, const std::function<void()> &then)
{
    load(session().worker.run([key, archived](Workspace &w) {
        RightsService service(w);
        if (key > 0)
            service.setArchived(Id<RightsInRecord>{key}, archived);
        else
            service.setArchived(Id<RestrictionRecord>{-key}, archived);
    }),
         then);
}

void HeldView::setArchived(bool archived)
{
    const qint64 key = target();
    if (key == 0)
        return;
    page().whenSafe([this, key, archived] {
        putArchived(key, archived, [this, key, archived] {
            if (openId() == key)
                page().closeDetail();
            session().messages.show({Notice::Level::Done,
                                     archived ? tr("Archived: it counts no longer.") : tr("It counts again."),
                                     {},
                                     tr("Undo"),
                                     [this, key, archived] {
                                         putArchived(key, !archived, [] {});
                                     }});
        });
    });
}

} // namespace lianming
