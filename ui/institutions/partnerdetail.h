// An institution or a brand, to be read: names, facts, what is under way with it, the people there, its history.
#pragma once

#include "core/audit/journal.h"
#include "core/institutions/contact.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class PartnerDetail : public DetailView
{
    Q_OBJECT

public:
    struct Content {
        QString title;
        QString second; ///< the name in the other language
        QString note;   ///< such as that it is invented
        QList<std::pair<QString, QString>> facts;
        struct Link {
            QString text; ///< "14 contracts"
            QString page; ///< where it leads
        };
        QList<Link> links;
        QString notes;
        QString website;
        QList<Contact> contacts;
        QList<HistoryEntry> history;
    };

    /// `follow`: stands beside Edit.
    PartnerDetail(const Content &content, QWidget *follow, QWidget *parent = nullptr);

Q_SIGNALS:
    void editWanted();
    void linkWanted(const QString &page);
    /// A person to be changed; 0 for a new one.
    void contactWanted(qint64 contact);

private:
    void addContacts(const QList<Contact> &contacts);
};

} // namespace lianming
