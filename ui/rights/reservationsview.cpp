#include "ui/rights/reservationsview.h"

#include "core/rights/rightsservice.h"
#include "ui/rights/reservationform.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int lapseSoonDays = 30;
constexpr int holdMonths = 1;  // how long a new hold stands unless said otherwise
constexpr int firstMonths = 3; // until a new hold's days begin
constexpr ReservationKind reservationKindsShown[] = {ReservationKind::Hold, ReservationKind::Option,
                                                     ReservationKind::OwnUse, ReservationKind::Holdback};
constexpr ReservationStanding standingsShown[] = {ReservationStanding::Active, ReservationStanding::Lapsed,
                                                  ReservationStanding::Released, ReservationStanding::Over};

bool lapsesSoon(const ReservationRow &row)
{
    const auto &until = row.item.reservation.holdUntil;
    return row.standing() == ReservationStanding::Active && until && row.today.daysTo(*until) <= lapseSoonDays;
}

Token lapseInk(const ReservationRow &row)
{
    return row.standing() != ReservationStanding::Active ? Token::Ink2 : lapsesSoon(row) ? Token::WaitInk : Token::Ink;
}

QList<Column<ReservationRow>> reservationColumns()
{
    const auto text = [](const char *id, std::function<QString()> title, int width,
                         std::function<QString(const ReservationRow &)> words) {
        return Column<ReservationRow>(QString::fromLatin1(id), std::move(title), std::move(words), {}, Qt::AlignLeft,
                                      {}, width);
    };
    return {
        text(
            "number", [] { return ReservationsView::tr("Number"); }, 110,
            [](const ReservationRow &row) { return row.item.reservation.number; }),
        Column<ReservationRow>(
            QStringLiteral("kind"), [] { return ReservationsView::tr("Kind"); },
            [](const ReservationRow &row) { return reservationKindText(row.item.reservation.kind); }, {}, Qt::AlignLeft,
            paintTone<ReservationRow>(
                [](const ReservationRow &row) { return reservationKindTone(row.item.reservation.kind); }),
            110),
        text(
            "title", [] { return ReservationsView::tr("Title"); }, 220,
            [](const ReservationRow &row) { return row.item.reservation.title; }),
        text(
            "for", [] { return ReservationsView::tr("For"); }, 140,
            [](const ReservationRow &row) {
                return row.item.brandCode.isEmpty() ? ReservationsView::tr("The institution itself")
                                                    : titleText(row.item.brandEn, row.item.brandZh);
            }),
        Column<ReservationRow>(
            QStringLiteral("lapses"), [] { return ReservationsView::tr("Lapses"); },
            [](const ReservationRow &row) { return reservationLapseText(row.item.reservation, row.today); },
            [](const ReservationRow &row) {
                return row.item.reservation.holdUntil.value_or(row.item.reservation.terms.days.end);
            },
            Qt::AlignLeft,
            [](const ReservationRow &row, int role) {
                return role == InkRole ? QVariant(int(lapseInk(row))) : QVariant();
            },
            110),
        Column<ReservationRow>(
            QStringLiteral("days"), [] { return ReservationsView::tr("Days"); },
            [](const ReservationRow &row) { return spanText(row.item.reservation.terms.days); },
            [](const ReservationRow &row) { return row.item.reservation.terms.days.start; }, Qt::AlignLeft, {}, 200),
        text(
            "exclusivity", [] { return ReservationsView::tr("Exclusivity"); }, 110,
            [](const ReservationRow &row) { return exclusivityText(row.item.reservation.terms.exclusivity); }),
        text(
            "institution", [] { return ReservationsView::tr("Institution"); }, 160,
            [](const ReservationRow &row) { return titleText(row.item.institutionEn, row.item.institutionZh); }),
    };
}

} // namespace

ReservationsView::ReservationsView(Page &owner)
    : RecordsView(owner, QStringLiteral("reservations"), QStringLiteral("lock")),
      m_model([](const ReservationRow &row) { return row.item.reservation.id.value; }, reservationColumns())
{
    FilterRow *filters = addFilterRow();
    m_institution = filters->addChip();
    m_brand = filters->addChip();
    m_kind = filters->addChip();
    m_standing = filters->addChip();
    m_search = filters->addSearch();
    layOut(filters, m_model);
    addActions();
    connect(&empty(), &EmptyState::triggered, m_add, &QAction::trigger);
    for (Chip *chip : {m_institution, m_brand, m_kind, m_standing})
        connect(chip, &Chip::valueChanged, this, &ReservationsView::showRows);
    connect(m_search, &SearchField::searched, this, &ReservationsView::reload);
}

void ReservationsView::addActions()
{
    // They belong to the view, not to the page: another view of it has its own with the same keys.
    const auto add = [this](const char *name, const std::function<QString()> &text, const char *icon,
                            const QKeySequence &shortcut, const std::function<void()> &handler) {
        return session().actions.add(this, {QStringLiteral("rights.reservations.") + QString::fromLatin1(name), text,
                                            QString::fromLatin1(icon), shortcut, handler});
    };
    m_add = add(
        "add", [] { return tr("New hold"); }, "plus", QKeySequence::New,
        [this] {
            const QDate today = session().clock.today();
            Reservation reservation;
            reservation.institution = {m_institution->value().toLongLong()};
            reservation.brand = {m_brand->value().toLongLong()};
            reservation.holdUntil = today.addMonths(holdMonths);
            const QDate start = today.addMonths(firstMonths);
            reservation.terms.days = {start, start.addYears(1).addDays(-1)};
            edit(reservation);
        });
    m_edit = add(
        "edit", [] { return tr("Edit reservation"); }, "edit", QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { withTarget([this](const Reservation &reservation) { edit(reservation); }); });
    m_extend = add(
        "extend", [] { return tr("Extend…"); }, "clock", {}, [this] { extend(); });
    m_attach = add(
        "attach", [] { return tr("Attach a document…"); }, "attachment", {},
        [this] {
            if (target() != 0)
                attach("reservation", target());
        });
    m_release = add(
        "release", [] { return tr("Give up…"); }, "undo", {}, [this] { release(); });
    updateActions();
}

void ReservationsView::updateActions()
{
    const qint64 id = target();
    const int place = id == 0 ? -1 : m_model.rowOf(id);
    // A record that the filters leave out is open: what cannot be done with it the service says.
    const bool isLive = id != 0 && (place < 0 || !m_model.at(place).item.reservation.releasedOn);
    const bool lapses = isLive && (place < 0 || isForBrand(m_model.at(place).item.reservation.kind));
    m_edit->setEnabled(isLive);
    m_release->setEnabled(isLive);
    m_extend->setEnabled(lapses);
    m_attach->setEnabled(id != 0);
}

void ReservationsView::reload()
{
    load(session().worker.run([text = m_search->text().trimmed()](Workspace &w) {
        ReservationFilter filter;
        filter.text = text;
        QList<ReservationRow> rows;
        for (const ReservationItem &item : RightsService(w).reservations(filter))
            rows.append({item, w.clock.today()});
        return rows;
    }),
         [this, text = m_search->text().trimmed()](const QList<ReservationRow> &rows) {
             if (text != m_search->text().trimmed())
                 return; // what is searched for now is still to come
             m_all = rows;
             m_searched = text;
             m_isRead = true;
             showRows();
         });
    refresh();
}

void ReservationsView::retranslate()
{
    m_institution->setTitle(tr("Institution"));
    m_brand->setTitle(tr("For"));
    m_kind->setTitle(tr("Kind"));
    m_standing->setTitle(tr("State"));
    m_search->setPlaceholderText(tr("Number, title, brand"));
    empty().setText(tr("Nothing is held or kept back"),
                    tr("Hold rights for a brand while you negotiate; the hold lapses by itself."));
    empty().setAction(tr("New hold"));
    table().setAccessibleName(tr("Holds, options and what is kept back"));
    m_model.retranslate();
    showRows();
    refresh();
}

void ReservationsView::offerChoices()
{
    QMap<QString, qint64> institutions;
    QMap<QString, qint64> brands;
    for (const ReservationRow &row : std::as_const(m_all)) {
        const Reservation &reservation = row.item.reservation;
        institutions.insert(titleText(row.item.institutionEn, row.item.institutionZh), reservation.institution.value);
        if (reservation.brand.isSet())
            brands.insert(titleText(row.item.brandEn, row.item.brandZh), reservation.brand.value);
    }
    const auto offer = [](Chip *chip, const QMap<QString, qint64> &named) {
        QList<Chip::Option> options;
        for (auto it = named.cbegin(); it != named.cend(); ++it)
            options.append({it.value(), it.key()});
        chip->setOptions(options);
    };
    offer(m_institution, institutions);
    offer(m_brand, brands);
    const auto count = [this](const auto &holds) {
        return int(std::ranges::count_if(m_all, holds));
    };
    QList<Chip::Option> kinds;
    for (const ReservationKind kind : reservationKindsShown) {
        kinds.append({QString::fromLatin1(reservationKindCode(kind)), reservationKindText(kind),
                      count([kind](const ReservationRow &row) { return row.item.reservation.kind == kind; })});
    }
    m_kind->setOptions(kinds);
    QList<Chip::Option> standings;
    for (const ReservationStanding standing : standingsShown) {
        standings.append({QString::fromLatin1(reservationStandingCode(standing)), reservationStandingText(standing),
                          count([standing](const ReservationRow &row) { return row.standing() == standing; })});
    }
    m_standing->setOptions(standings);
}

void ReservationsView::showRows()
{
    offerChoices();
    const auto isChosen = [](const Chip *chip, const QVariant &value) {
        return !chip->value().isValid() || chip->value().toString() == value.toString();
    };
    QList<ReservationRow> rows;
    int soon = 0;
    for (const ReservationRow &row : std::as_const(m_all)) {
        const Reservation &reservation = row.item.reservation;
        if (isChosen(m_institution, reservation.institution.value) && isChosen(m_brand, reservation.brand.value)
            && isChosen(m_kind, QString::fromLatin1(reservationKindCode(reservation.kind)))
            && isChosen(m_standing, QString::fromLatin1(reservationStandingCode(row.standing())))) {
            rows.append(row);
            soon += lapsesSoon(row) ? 1 : 0;
        }
    }
    m_model.setRows(rows);
    if (openId() != 0)
        table().select(openId());
    showEmpty(m_isRead && m_all.isEmpty() && m_searched.isEmpty());
    footer().setCount(tr("%n reservation(s)", nullptr, int(rows.size())));
    footer().setSums(soon == 0 ? QString() : tr("%n lapse(s) within 30 days", nullptr, soon));
    updateActions();
}

void ReservationsView::openRows(const QVariantMap &filter)
{
    m_institution->setValue(filter.value(QStringLiteral("institution")));
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_kind->setValue(filter.value(QStringLiteral("kind")));
    m_standing->setValue(filter.value(QStringLiteral("standing")));
    m_search->clear();
    if (m_searched.isEmpty())
        showRows();
    else
        reload();
}

void ReservationsView::clearFilters()
{
    openRows({});
}

void ReservationsView::showTourState(const QString &state)
{
    if (!state.isEmpty() && m_model.rowCount() > 0)
        openRecord(m_model.idAt(0));
}

void ReservationsView::read(qint64 id, int turn)
{
    load(
        session().worker.run([id](Workspace &w) {
            const RightsService service(w);
            ReservationDetail::Content content;
            const Reservation reservation = service.get(Id<Reservation>{id});
            ReservationFilter filter;
            filter.institution = reservation.institution;
            filter.withArchived = true;
            for (const ReservationItem &item : service.reservations(filter)) {
                if (item.reservation.id == reservation.id)
                    content.item = item;
            }
            content.subjects = subjectItems(w, reservation.terms.assets);
            content.documents = service.attachments("reservation", id);
            content.history = service.history("reservation", id);
            content.today = w.clock.today();
            return content;
        }),
        [this, turn](const ReservationDetail::Content &content) {
            if (isTurn(turn))
                present(content);
        },
        giveUp(turn));
}

void ReservationsView::present(const ReservationDetail::Content &content)
{
    auto *view = new ReservationDetail(content, {m_edit, m_extend, m_attach, m_release});
    connect(view, &ReservationDetail::brandWanted, this, [this, brand = content.item.reservation.brand] {
        session().navigator->openRecord(QStringLiteral("brands"), brand.value);
    });
    connect(view, &RecordDetail::documentWanted, this, &ReservationsView::saveDocument);
    page().showDetail(content.item.reservation.number, view);
}

void ReservationsView::withTarget(const std::function<void(const Reservation &)> &then)
{
    if (const qint64 id = target(); id != 0)
        load(session().worker.run([id](Workspace &w) { return RightsService(w).get(Id<Reservation>{id}); }), then);
}

void ReservationsView::save(FormPanel *form, const QString &field, const std::function<Reservation()> &value)
{
    form->setSaver([this, form, field, value](const FormPanel::Done &done) {
        load(
            session().worker.run([reservation = value()](Workspace &w) {
                RightsService service(w);
                if (!reservation.id.isSet())
                    return service.add(reservation);
                service.change(reservation);
                return reservation.id;
            }),
            [this, done](Id<Reservation> id) {
                if (done())
                    showRecord(id.value);
            },
            [form = QPointer(form), field](const Error &error) {
                // What is taken stays said where it was asked for, also when the message has gone.
                if (form && error.kind() == Error::Kind::Rejected)
                    form->setProblem(field, errorText(error));
            });
    });
}

void ReservationsView::edit(const Reservation &reservation)
{
    withChoices(reservation.terms.assets, [this, reservation](const RightsChoices &choices) {
        auto *form = new ReservationForm(session(), reservation, choices);
        save(form, QStringLiteral("assets"), [form] { return form->value(); });
        showForm(reservation.id.isSet() ? reservation.number : tr("New hold"), form, reservation.id.value);
    });
}

void ReservationsView::extend()
{
    withTarget([this](const Reservation &reservation) {
        page().whenSafe([this, reservation] {
            auto *form = new ExtendForm(reservation, session().clock.today());
            save(form, QStringLiteral("hold_until"), [form] { return form->value(); });
            showForm(tr("Extend %1").arg(reservation.number), form, reservation.id.value);
        });
    });
}

void ReservationsView::release()
{
    withTarget([this](const Reservation &reservation) {
        page().whenSafe([this, reservation] {
            session().prompts.line(
                this, tr("Give up %1?").arg(reservation.number), tr("Reason; what it kept is free from today on"), {},
                [this, reservation](const QString &reason) {
                    load(session().worker.run([reservation, reason](Workspace &w) {
                        RightsService(w).release(reservation.id, reservation.version, w.clock.today(), reason);
                    }),
                         [this, number = reservation.number] {
                             session().messages.done(tr("%1 is given up: its rights are free.").arg(number));
                         });
                });
        });
    });
}

} // namespace lianming
