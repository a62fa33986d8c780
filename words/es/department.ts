import type { department as english } from '../en/department.ts'

export const department: typeof english = {
  title: 'Departamento',
  clients: { title: 'Todos los clientes', about: 'Cada cliente del departamento, por nombre' },
  waiting: {
    title: 'En espera de asignación',
    about: 'Clientes sin encargado del caso: escríbales, asígnelos',
  },
  oversight: {
    title: 'Requiere atención',
    about: 'Mensajes reportados y clientes cuyos mensajes llevan demasiado tiempo sin leer',
  },
  transfers: {
    title: 'Transferir clientes',
    about: 'Entregue varios clientes a la vez, como cuando alguien se va',
  },
  coverage: { title: 'Cobertura', about: 'Quién sustituye a quién y hasta cuándo' },
  staff: { title: 'Personal', about: 'Crear cuentas, restablecer accesos, cambiar funciones, desactivar' },
  reports: { title: 'Informes', about: 'Volumen, quién responde y con qué rapidez, fallos y costo' },
  imports: { title: 'Importar clientes', about: 'Añada clientes desde un archivo CSV' },
  exports: {
    title: 'Exportación de registros públicos',
    about: 'Los mensajes de una persona o de un período, con tachaduras',
  },
  records: { title: 'Registros', about: 'Cuánto tiempo se guardan las cosas y qué está en retención legal' },
  audit: { title: 'Auditoría', about: 'Quién vio o hizo qué, y cuándo' },
  roles: { title: 'Funciones', about: 'Lo que cada función puede hacer, en todo el condado' },
  settings: {
    title: 'Ajustes del departamento',
    about: 'Horario, respuestas automáticas, palabras de alerta, transferencias y más',
  },
}
