/// The words of questions other than those for relations.
///
/// A line is `MEANING: WORD, WORD …`; the words are taken as they stand, case and accents aside.
enum GeneralWordTable {
    static let text = """
        who: qui, who, whom, lequel, laquelle, lesquels, lesquelles, qui est-ce qui, qui est-ce que, quelqu'un, anyone, somebody, someone, anybody, whose, celui, ceux, celle, celles, those
        what: que, qu, quoi, qu'est-ce que, qu'est-ce qu, qu'est-ce qui, what
        which: quel, quelle, quels, quelles, which
        place: où, where, à quel endroit, dans quel lieu, d'où
        time: quand, when, à quelle date, depuis quand, since when, what date, à quel moment, on what date, en quelle année, what year
        number: combien, how many, nombre, number of, nombre de, how much
        truth: est-ce que, est-ce qu, whether, y a-t-il, is there, are there, existe-t-il, a-t-on
        type country: pays, état, états, country, countries, nation, nations, puissance, puissances
        type company: entreprise, entreprises, société, sociétés, compagnie, compagnies, groupe, groupes, firme, firmes, company, companies, firm, firms, corporation, corporations, enterprise, enterprises, business, businesses, multinationale, multinationales, industriel, industriels, groupe industriel
        type organization: organisation, organisations, organization, organizations, organisation internationale, organisations internationales, international organizations, international organization, association, associations, institution internationale, ong, ngo, ngos, club, clubs
        type government: ministère, ministères, administration, administrations, autorité, autorités, institution publique, institutions publiques, institutions, institution, government body, government bodies, governments, government, gouvernement, gouvernements, ministry, ministries, agence, agences, agency, agencies
        type person: personne, personnes, personnalité, personnalités, homme, femme, person, persons, people, individu, individus, gens, responsable politique, figure, figures, monsieur, madame
        type event: événement, événements, event, events, forum, forums, salon, salons, sommet, sommets, summit, summits, conférence, conférences, conference, conferences, foire, foires, fair, fairs, manifestation, manifestations
        type place: ville, villes, city, cities, endroit, endroits, place, places, région, régions, region, regions, port, ports
        type project: projet, projets, project, projects, chantier, chantiers, gazoduc, gazoducs, pipeline, pipelines, programme, programmes, infrastructure, infrastructures
        named company banque bank: banque, banques, bank, banks
        named organization université university: université, universités, university, universities
        named organization chambre chamber: chambre de commerce, chambres de commerce, chamber of commerce, chambers of commerce
        named government ambassade embassy: ambassade, ambassades, embassy, embassies
        measure degree: central, centrale, centraux, centrales, connecté, connectée, connectés, connectées, relié, reliée, reliés, reliées, well-connected, best-connected, degree, degré, incontournable, incontournables
        measure pagerank: influent, influente, influents, influentes, influential, important, importante, importants, importantes, puissant, puissante, puissants, puissantes, powerful, pagerank, page rank
        measure betweenness: intermédiaire, intermédiaires, pivot, pivots, intermediary, intermediaries, broker, brokers, go-between, betweenness, intermédiarité, pont entre, passerelle, passerelles
        measure closeness: closeness, proximité
        measure harmonic: harmonic
        measure eigenvector: eigenvector
        measure core: noyau, core, cœur
        superlative: le plus, la plus, les plus, most, principal, principale, principaux, principales, main, key, top, leading, classement, ranking, rank, classe, classer, majeur, majeurs, biggest, best, grands, clé, clés, premiers, premières
        status planned: prévu, prévue, prévus, prévues, planifié, planifiée, planifiés, planifiées, annoncé, annoncée, annoncés, annoncées, programmé, programmée, programmés, programmées, à venir, futur, future, futurs, futures, planned, scheduled, announced, upcoming, forthcoming
        status possible: possible, possibles, envisagé, envisagée, envisagés, envisagées, éventuel, éventuelle, éventuels, éventuelles, potentiel, potentielle, potentiels, potentielles, potential, considered, souhaité, souhaités
        status ended: terminé, terminée, terminés, terminées, fini, finie, finis, finies, ancien, ancienne, anciens, anciennes, ex, passé, passés, rompu, rompue, rompus, rompues, résilié, résiliée, résiliés, résiliées, ended, former, past, terminated, finished, previous, broken, expired, dissous
        status denied: démenti, démentie, démentis, démenties, nié, niée, niés, niées, denied
        status actual: actuel, actuelle, actuels, actuelles, actuellement, en cours, en vigueur, effectif, effectifs, current, currently, existing, ongoing, aujourd'hui, today, now, maintenant, présentement, effectivement, toujours, still
        connection: lien, liens, relation, relations, rapport, rapports, connexion, connexions, lié, liée, liés, liées, relient, relie, lie, lient, unit, unissent, attache, attaches, contact, contacts, chaîne, chaînes, chemin, chemins, link, links, linked, connection, connections, connected, connect, connects, relationship, relationships, related, tie, ties, tied, path, paths, route, en commun, commun, communs, in common, proche, proches, close, rapproche, rattaché, rattachée, rattachés, associated, involved, impliqué, impliquée, impliqués
        groups: communauté, communautés, communities, community, cluster, clusters, groupes d'acteurs, groups of actors, clans, clan, réseaux, groups
        search: quels articles parlent, quels articles évoquent, quels articles mentionnent, que disent les articles, articles sur, articles about, which articles mention, which articles talk about, articles that mention, articles mentioning, articles qui parlent, articles parlant, que dit la presse, que dit-on, parle-t-on, what do the articles say, cherche, chercher, recherche, search, search for, passages sur, quels articles traitent, articles on, trouve, trouver
        preposition: de, du, des, d, à, au, aux, en, dans, par, avec, chez, vers, contre, pour, sur, auprès, envers, of, to, in, into, by, with, from, on, for, at, against, toward, towards, chez, entre, between, parmi, among, au sein, within, through, via, under, sous
        being: est, sont, était, étaient, être, fut, furent, été, sera, seront, is, are, was, were, be, been, being
        having: a, avait, ayant, aura, has, had, avoir, have, having, having
        havings: ont, avaient, auront
        future: va, vont, will, compte, comptent, prévoit, prévoient, souhaite, souhaitent, veut, veulent, plans to, plan to, going to, intends to, intend to, wants to, want to, envisage, envisagent, doit, doivent, devrait, devraient, shall
        negation: ne, n, not, doesn't, don't, didn't, isn't, aren't, no longer, doesn, don, didn, isn, aren, pas, plus, never, jamais
        conjunction: et, and, ou, or
        filler: le, la, les, l, un, une, the, an, s, t, se, il, elle, ils, elles, on, ce, c, cet, cette, ces, son, sa, ses, leur, leurs, y, j, je, m, me, moi, nous, vous, tu, toi, lui, its, their, his, her, he, she, they, it, him, them, i, we, us, you, that, this, these, there, does, did, do, done, all, any, tous, tout, toute, toutes, each, every, chaque, s'il vous plaît, s'il te plaît, svp, stp, please, merci, thanks, thank you, bonjour, hello, salut, hi, hey, dis-moi, dites-moi, donne-moi, donnez-moi, donne, donner, donnez, montre, montre-moi, montrez, montrez-moi, liste, lister, listez, la liste, liste de, affiche, afficher, affichez, show, show me, list, list of, give, give me, tell, tell me, find, find me, name, nomme, nommer, cite, citer, citez, connais-tu, connaissez-vous, sais-tu, savez-vous, sait, sais, savoir, know, known, do you know, can you tell me, could you tell me, peux-tu, pouvez-vous, pourriez-vous, peut, can, could, would, je veux, je voudrais, j'aimerais, i want to know, i would like to know, veux, voudrais, aimerais, aussi, also, so, donc, alors, and then, encore, bien, as well, other, autre, autres, acteur, acteurs, actor, actors, entité, entités, entities, entity, everything, anything, something, exactement, exactly, actually, les uns, déjà, already, ever, est-il, sont-ils, est-elle, sont-elles, dit, dire, nommé, nommée, nommés, named, appelé, called, dont, qui sont, who are, about, à propos, concernant, concerne, regarding, au sujet, parle, parlez, parle-moi, parlez-moi, raconte, explique, describe, décris, information, informations, info, infos, more, whole, entre eux, between them, together, ensemble, mutually, fait, fais, faire, make, made, entretient, entretiennent, eu, eue, y a, existe, existent, exist, exists, exister, trouve-t-on, noms, nom, names, poste, qualité, recently named, que sait-on, what is known, c'est qui, c'est quoi, qui c'est, what's, who's, where's, quelle est, comment, how, date, dates, shortest, court, courts, courte, direct, directs, eus, eut, eurent, cité, cités, citée, citées, quoted, cited, pris, prise, prises, apparaissent, apparaît, figurent, figure dans, mentionné, mentionnés, mentionnée, mentionnées, mentioned, appear, appears, joue, jouent, jouer, rôle, rôles, role, roles, play, plays, played, occupe, occupent, fonction, fonctions, position, job, connaît, connait, connaissent, connu, connus, connue, connues, connaître, used to, mène, mènent, leads to, sector, secteur, secteurs, sectors, domaine, domaines, field, industry, filière, branche, matière, niveau, various, différents, différentes, divers, certains, some, several, plusieurs
        """
}
